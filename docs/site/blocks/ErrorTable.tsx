import { type ReactElement, useState } from "react";
import type { ShopperChatErrorKind } from "../../../packages/client/src/index.ts";
import { chosenStrings, LOCALES } from "../../../packages/react/src/testing/locales.ts";
import client from "../../reference/client.md?raw";
import { Choice } from "./Choice.tsx";
import { sectionOf } from "./sectionOf.ts";
import "./live.css";

/** Every kind of error: when it comes, what the customer reads, and what is the host's to do. */
export function ErrorTable(): ReactElement {
  const [locale, setLocale] = useState("en-US");
  const strings = chosenStrings({ locale });
  return (
    <div className="site-live sb-unstyled">
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
              text: strings.failure({ kind, delivery }),
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
    "Nothing: the composer says by how much it is too long before anything is sent. If Connect refuses what the counter allows, tell us; the limit may have changed.",
  disallowed:
    "Offer another way in failureActions, such as a number to call. If you know that the order is not being picked, say so by availability, and nobody writes in vain.",
  "not-found":
    "Check that orderId is your own id of the order, as Connect was given it, and that authenticate gives the user id that the order was made with.",
  "signed-out":
    'Let the customer sign in again, in a way that leaves the page where it is, or with persistDraft="session". What they wrote is still there.',
  "rate-limited":
    "Nothing: Send waits for retryAfterMs and counts down. The storefront backend's limits option says how much is too much.",
  unavailable:
    "Watch the backend's upstream-down and store-down events. The message keeps its key, so Try again can't send it twice.",
  unreachable:
    "Nothing. Offline it is certain that nothing left; else the backend looks into the conversation before it sends again.",
  canceled: "Nothing: the customer chose to stop waiting.",
  busy: "With useSendShopperMessage, wait for the message before it. The composer does so by itself.",
  unexpected:
    "Read error.message: it says what was odd about the answer. Most often baseUrl leads to something other than the storefront backend.",
};

/** As the doc comment of `ShopperChatErrorKind` has it. */
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
