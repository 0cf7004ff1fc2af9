import { type ReactElement, useState } from "react";
import type { ShopperChatErrorKind } from "../../../packages/client/src/index.ts";
import { chosenStrings, LOCALES } from "../../../packages/react/testing/locales.ts";
import client from "../../reference/client.md?raw";
import { Choice } from "./Choice.tsx";
import { sectionOf } from "./sectionOf.ts";
import "./live.css";

/** Every kind of error: when it occurs, what the customer reads, and what the app can do. */
export function ErrorTable(): ReactElement {
  const [locale, setLocale] = useState("en-US");
  const strings = chosenStrings({ locale });
  return (
    <div className="site-live not-content">
      <div className="site-choices">
        <Choice
          legend="Language of what the customer reads"
          values={LOCALES.map(({ title, strings: texts }) => ({ value: texts.locale, title }))}
          chosen={locale}
          onChoose={setLocale}
        />
      </div>
      {[...WHEN].map(([kind, when]) => (
        <section key={kind} className="site-error" aria-labelledby={`error-${kind}`}>
          <h3 id={`error-${kind}`}>
            <code>{kind}</code>
          </h3>
          <p>{when}</p>
          <dl>
            {DELIVERIES.map((delivery) => ({
              delivery,
              text: strings.error({ kind, delivery }),
            }))
              .filter(({ text }, index, all) => index === 0 || text !== all[0]?.text)
              .map(({ delivery, text }, _, all) => (
                <div key={delivery}>
                  <dt>{all.length > 1 ? <code>{delivery}</code> : "The customer reads"}</dt>
                  <dd className="site-quote" lang={strings.locale}>
                    {text}
                  </dd>
                </div>
              ))}
            <div>
              <dt>What you do</dt>
              <dd>{TO_DO[kind]}</dd>
            </div>
          </dl>
        </section>
      ))}
    </div>
  );
}

const DELIVERIES = ["not-sent", "unconfirmed"] as const;

const TO_DO: Readonly<Record<ShopperChatErrorKind, string>> = {
  "invalid-body":
    "Nothing: the composer shows by how much the message is too long before it is sent. If Connect rejects a message that the counter allows, report it; the limit may have changed.",
  disallowed:
    "Offer another way in errorActions, such as a phone number. If you know that the order is not being picked, pass availability.",
  "not-found":
    "Check that orderId is your own id of the order, as Connect received it, and that authenticate returns the user id of the order.",
  "signed-out":
    "Let the customer sign in again without leaving the page, or render <SessionPersistence>. The text is kept.",
  "rate-limited":
    "Nothing: Send waits for retryAfterMs and counts down. The limits option of the storefront backend sets the limits.",
  unavailable:
    "Look at reason: it says whether Connect or the store is away, or rejects the backend. The message keeps its key, so Try again can't send it twice.",
  unreachable:
    "Nothing. Offline, nothing has left; otherwise the backend looks for the message in the conversation before it sends again.",
  canceled: "Nothing: the customer stopped waiting.",
  busy: "With useSendShopperMessage, wait for the previous message. The composer does so by itself.",
  unexpected:
    "Read error.reason, and error.message in development. Most often baseUrl is not the address of the storefront backend.",
};

/** From the doc comment of `ShopperChatErrorKind`. */
const WHEN: ReadonlyMap<ShopperChatErrorKind, string> = new Map(
  [...sectionOf(client, "ShopperChatErrorKind").matchAll(/^- `(.+?)`: (.+)$/gm)].flatMap(
    ([, kind = "", when = ""]) => (isKind(kind) ? [[kind, sentence(when)]] : []),
  ),
);

function isKind(kind: string): kind is ShopperChatErrorKind {
  return Object.hasOwn(TO_DO, kind);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replaceAll("`", "")}`;
}
