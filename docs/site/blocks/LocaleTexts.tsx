import { type ReactElement, useState } from "react";
import { ShopperChat } from "../../../packages/react/src/chat/ShopperChat.tsx";
// oxlint-disable-next-line import/default -- With ?raw, Vite exports the text of the file.
import composerStrings from "../../../packages/react/src/strings/ComposerStrings.ts?raw";
import type { ShopperChatStrings } from "../../../packages/react/src/strings/ShopperChatStrings.ts";
// oxlint-disable-next-line import/default -- With ?raw, Vite exports the text of the file.
import shopperChatStrings from "../../../packages/react/src/strings/ShopperChatStrings.ts?raw";
import { chosenStrings, LOCALES } from "../../../packages/react/testing/locales.ts";
import { Choice } from "./Choice.tsx";
import { ScrollingTable } from "./ScrollingTable.tsx";
import { SiteSandbox } from "./SiteSandbox.tsx";
import "./live.css";

/** A chat in the chosen language, and every text that it can show or announce. */
export function LocaleTexts(): ReactElement {
  const [locale, setLocale] = useState("en-US");
  const strings = chosenStrings({ locale });
  return (
    <div className="site-live not-content">
      <div className="site-choices">
        <Choice
          legend="Language"
          values={LOCALES.map(({ title, strings: texts }) => ({ value: texts.locale, title }))}
          chosen={locale}
          onChoose={setLocale}
        />
      </div>
      <div className="story-page">
        <SiteSandbox strings={strings}>
          <ShopperChat orderId="conversation" pollMs={1000} />
        </SiteSandbox>
      </div>
      <ScrollingTable>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Text</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {textsOf(strings).map(({ name, texts }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td lang={strings.locale}>
                {texts.map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </td>
              <td>{MEANINGS.get(name)?.replaceAll("`", "")}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </div>
  );
}

function textsOf(strings: ShopperChatStrings): { name: string; texts: string[] }[] {
  const { unsentMessageState, readState, error, loadFailed, ...others } = strings;
  return [
    ...Object.entries(others).map(([name, text]) => ({
      name,
      texts: [typeof text === "string" ? text : text(EXAMPLE)],
    })),
    { name: "unsentMessageState", texts: UNSENT_STATES.map(unsentMessageState) },
    { name: "readState", texts: READ_STATES.map(readState) },
    { name: "error", texts: [error({ kind: "disallowed", delivery: "not-sent" })] },
    { name: "loadFailed", texts: [loadFailed({ kind: "unreachable" })] },
  ];
}

/** The values in the texts. Each text uses some of them. */
const EXAMPLE = {
  availability: "not-yet",
  count: 2,
  hasPhoto: false,
  host: "images.example.com",
  isMac: false,
  limit: 1000,
  name: "Ana",
  over: 12,
  remaining: 12,
  seconds: 5,
  sender: "shopper",
  submitMode: "enter",
  text: "…",
} as const;

const UNSENT_STATES = ["sending", "not-sent", "unconfirmed"] as const;
const READ_STATES = ["sent", "read"] as const;

/** The doc comments of the texts. */
const MEANINGS: ReadonlyMap<string, string> = new Map(
  [
    ...`${composerStrings}${shopperChatStrings}`.matchAll(/^ {2}\/\*\*(.*?)\*\/\n {2}(\w+):/gms),
  ].map(([, comment = "", name = ""]): [string, string] => [
    name,
    comment.replaceAll(/\s+\*?\s*/g, " ").trim(),
  ]),
);
