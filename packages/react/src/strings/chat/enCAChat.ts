"use client";

import { enCA } from "../enCA.ts";
import type { ChatStrings } from "./ConversationStrings.ts";
import { englishChat } from "./englishChat.ts";

/** The texts of the whole chat for `en-CA`. */
export const enCAChat: ChatStrings = /* @__PURE__ */ englishChat(enCA, "cancelled");
