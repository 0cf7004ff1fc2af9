"use client";

import { type Context, createContext } from "react";
import type { PartClass } from "../utils/createPartClass.ts";
import type { ShopperChatComposerControls } from "./ShopperChatComposerControls.ts";

/** The composer, for what an app puts into one of its slots. */
export const ComposerContext: Context<ComposerContextValue | null> =
  createContext<ComposerContextValue | null>(null);

interface ComposerContextValue {
  composer: {
    strings: Pick<ShopperChatComposerControls["strings"], "quickReplies">;
    getQuickReplyProps: ShopperChatComposerControls["getQuickReplyProps"];
  };
  partClass: PartClass<"quickReplies" | "quickReply">;
}
