"use client";

import { enUS } from "../enUS.ts";
import type { ChatStrings } from "./ConversationStrings.ts";
import { englishChat } from "./englishChat.ts";

/** The texts of the whole chat for `en-US`; what it shows unless a provider says otherwise. */
export const enUSChat: ChatStrings = /* @__PURE__ */ englishChat(enUS, "canceled");
