import type { ConversationStrings } from "./ConversationStrings.ts";

/** Makes `loadFailed` of the few reasons that the customer can do something about, and one for the rest. */
export function toLoadFailedText(texts: LoadFailedTexts): ConversationStrings["loadFailed"] {
  return ({ kind }) =>
    kind === "signed-out" || kind === "not-found" || kind === "unreachable"
      ? texts[kind]
      : texts.other;
}

export type LoadFailedTexts = Record<"signed-out" | "not-found" | "unreachable" | "other", string>;
