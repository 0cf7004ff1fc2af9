"use client";

import type { ComposerStrings } from "../ComposerStrings.ts";
import { english } from "../english.ts";

/** The composer's texts for `en-US`, the default. */
export const enUSComposer: ComposerStrings = /* @__PURE__ */ english("en-US", "canceled");
