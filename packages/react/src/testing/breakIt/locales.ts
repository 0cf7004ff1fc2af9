import type { ChatStrings } from "../../strings/chat/ConversationStrings.ts";
import { enCAChat } from "../../strings/chat/enCAChat.ts";
import { enUSChat } from "../../strings/chat/enUSChat.ts";
import { esUSChat } from "../../strings/chat/esUSChat.ts";
import { frCAChat } from "../../strings/chat/frCAChat.ts";

/** The texts of every language that comes with the library. */
export const LOCALES: Readonly<Record<LocaleName, ChatStrings>> = {
  "en-US": enUSChat,
  "en-CA": enCAChat,
  "fr-CA": frCAChat,
  "es-US": esUSChat,
};

export type LocaleName = "en-US" | "en-CA" | "fr-CA" | "es-US";
