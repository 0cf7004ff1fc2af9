import { type ReactElement, useState } from "react";
import { ShopperChat } from "../../../packages/react/src/chat/ShopperChat.tsx";
import type { ChatStrings } from "../../../packages/react/src/strings/chat/ConversationStrings.ts";
import { chosenStrings, LOCALES } from "../../../packages/react/src/testing/locales.ts";
import { SandboxProvider } from "../../../packages/react/src/testing/SandboxProvider.tsx";
import types from "../../reference/types.md?raw";
import { Choice } from "./Choice.tsx";
import { ScrollingTable } from "./ScrollingTable.tsx";
import { sectionOf } from "./sectionOf.ts";
import "./live.css";

/** A chat in the language that is chosen, and every text that it may show or tell. */
export function LocaleTexts(): ReactElement {
  const [locale, setLocale] = useState("en-US");
  const strings = chosenStrings({ locale });
  return (
    <div className="site-live sb-unstyled">
      <div className="site-choices">
        <Choice
          legend="Language"
          values={LOCALES.map(({ title, strings: texts }) => ({ value: texts.locale, title }))}
          chosen={locale}
          onChoose={setLocale}
        />
      </div>
      <div className="story-page">
        <SandboxProvider strings={strings}>
          <ShopperChat orderId="conversation" pollMs={1000} />
        </SandboxProvider>
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

function textsOf(strings: ChatStrings): { name: string; texts: string[] }[] {
  const { outgoingState, readState, failure, loadFailed, ...others } = strings;
  return [
    ...Object.entries(others).map(([name, text]) => ({
      name,
      texts: [typeof text === "string" ? text : text(EXAMPLE)],
    })),
    { name: "outgoingState", texts: OUTGOING_STATES.map(outgoingState) },
    { name: "readState", texts: READ_STATES.map(readState) },
    { name: "failure", texts: [failure({ kind: "disallowed", delivery: "not-sent" })] },
    { name: "loadFailed", texts: [loadFailed({ kind: "unreachable" })] },
  ];
}

/** What stands in the texts: each takes of it what it needs. */
const EXAMPLE = {
  availability: "not-yet",
  characters: 988,
  count: 2,
  host: "images.example.com",
  limit: 1000,
  name: "Ana",
  over: 12,
  remaining: 12,
  seconds: 5,
  sender: "shopper",
  submitMode: "enter",
  text: "…",
} as const;

const OUTGOING_STATES = ["sending", "not-sent", "unconfirmed"] as const;
const READ_STATES = ["sent", "read"] as const;

/** What the reference says of each. */
const MEANINGS: ReadonlyMap<string, string> = new Map(
  ["ShopperChatStrings", "ConversationStrings"].flatMap((name) =>
    [...sectionOf(types, name).matchAll(/^\| `(\w+)` \|.*\| (.+) \|$/gm)].map(
      ([, row = "", meaning = ""]): [string, string] => [row, meaning],
    ),
  ),
);
