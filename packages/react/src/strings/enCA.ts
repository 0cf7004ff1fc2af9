"use client";

import { english } from "./english.ts";
import type { ShopperChatStrings } from "./ShopperChatStrings.ts";

/** The texts for `en-CA`. */
export const enCA: ShopperChatStrings = /* @__PURE__ */ english("en-CA", {
  canceled: "cancelled",
  canceling: "cancelling",
});
