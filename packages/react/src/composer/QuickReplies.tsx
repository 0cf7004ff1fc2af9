"use client";

import type { ReactElement } from "react";
import type { PartClass } from "./createPartClass.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** Replies that the host suggests; one tap writes one into the field. */
export function QuickReplies({
  composer,
  partClass,
  replies,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
  replies: readonly string[];
}): ReactElement | null {
  if (replies.length === 0 || composer.availability !== "open") return null;
  return (
    <ul className={partClass("quickReplies")} aria-label={composer.strings.quickReplies}>
      {[...new Set(replies)].map((reply) => (
        <li key={reply}>
          <button
            {...composer.getQuickReplyProps(reply)}
            className={partClass("quickReply")}
            dir="auto"
          >
            {reply}
          </button>
        </li>
      ))}
    </ul>
  );
}
