"use client";

import type { ComposerStrings } from "../ComposerStrings.ts";
import { english } from "../english.ts";

/** The composer's texts for `en-CA`. */
export const enCAComposer: ComposerStrings = /* @__PURE__ */ english("en-CA", "cancelled");
