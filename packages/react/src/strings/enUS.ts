"use client";

import { english } from "./english.ts";
import type { ShopperChatStrings } from "./ShopperChatStrings.ts";

/** The texts for `en-US`; what is shown unless a provider says otherwise. */
export const enUS: ShopperChatStrings = /* @__PURE__ */ english("en-US", {
  canceled: "canceled",
  canceling: "canceling",
});
