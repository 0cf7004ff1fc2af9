import type { ChatStrings } from "../strings/chat/ConversationStrings.ts";
import { enCAChat } from "../strings/chat/enCAChat.ts";
import { enUSChat } from "../strings/chat/enUSChat.ts";
import { esUSChat } from "../strings/chat/esUSChat.ts";
import { frCAChat } from "../strings/chat/frCAChat.ts";

/** Every language that comes with the package, as Storybook offers it. */
export const LOCALES: readonly Locale[] = [
  { title: "English (US)", strings: enUSChat },
  { title: "English (Canada)", strings: enCAChat },
  { title: "Français (Canada)", strings: frCAChat },
  { title: "Español (EE. UU.)", strings: esUSChat },
];

export interface Locale {
  title: string;
  strings: ChatStrings;
}

/** The texts that the toolbar of Storybook has chosen. */
export function chosenStrings(globals: Record<string, unknown>): ChatStrings {
  return LOCALES.find(({ strings }) => strings.locale === globals.locale)?.strings ?? enUSChat;
}
