"use client";

import { englishChat } from "../englishChat.ts";
import type { ShopperChatStrings } from "../ShopperChatStrings.ts";
import { enCAComposer } from "./enCAComposer.ts";

/** All texts for `en-CA`. */
export const enCA: ShopperChatStrings = /* @__PURE__ */ englishChat(enCAComposer, "cancelled");
