"use client";

import { type ReactElement, useContext } from "react";
import { ComposerContext } from "./ShopperChatComposer.tsx";

/**
 * Suggested replies for the `quickReplies` slot of a composer or chat. Tapping one inserts it into the
 * textarea, where it can be changed before it is sent.
 *
 * @example
 * ```tsx
 * <ShopperChatComposer
 *   orderId={order.id}
 *   quickReplies={<QuickReplies replies={["Ripe ones, please", "Leave it at the door"]} />}
 * />
 * ```
 */
export function QuickReplies({ replies }: QuickRepliesProps): ReactElement | null {
  const context = useContext(ComposerContext);
  if (!context || replies.length === 0) return null;
  const { composer, partClass } = context;
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

export interface QuickRepliesProps {
  /** The texts to suggest. */
  replies: readonly string[];
}
