"use client";

import { englishChat } from "../englishChat.ts";
import type { ShopperChatStrings } from "../ShopperChatStrings.ts";
import { enUSComposer } from "./enUSComposer.ts";

/** All texts for `en-US`, the default. */
export const enUS: ShopperChatStrings = /* @__PURE__ */ englishChat(enUSComposer, "canceled");
