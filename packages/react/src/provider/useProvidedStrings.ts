import { useState } from "react";
import { isSame } from "../store/isSame.ts";
import type { ChatStrings, ConversationStrings } from "../strings/chat/ConversationStrings.ts";
import { enUS } from "../strings/enUS.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";

/**
 * The texts of a provider: those that the host has given, else those of `en-US`. Texts that are
 * written inline are no change as long as each of them is the same.
 */
export function useGivenStrings(given: GivenStrings | undefined): ProvidedStrings {
  const texts = Object.entries(given ?? {}).filter(([, text]) => text !== undefined);
  const strings: ProvidedStrings = { ...enUS, ...Object.fromEntries(texts) };
  const [kept, setKept] = useState(strings);
  if (isSame(kept, strings) && isSame(strings, kept)) return kept;
  setKept(strings);
  return strings;
}

/** Some of the texts of the whole chat. */
export type GivenStrings = { [Name in keyof ChatStrings]?: ChatStrings[Name] | undefined };

/** The composer's; the rest of the chat's where the host has given them. */
export type ProvidedStrings = ShopperChatStrings & Partial<ConversationStrings>;
