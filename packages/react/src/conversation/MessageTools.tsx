"use client";

import { type ReactElement, useState } from "react";
import type { Order } from "../order/Order.ts";
import type { ConversationLook } from "./conversationLook.ts";

/** The time of a message and Copy, beside its bubble, while the message is pointed at. */
export function MessageTools({ look, order, text, textId, time }: MessageToolsProps): ReactElement {
  const { partClass, strings, times } = look;
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    order.announcements.announce({ type: "text", getText: () => strings.copied });
  }

  return (
    <div className={partClass("messageTools")}>
      {time === null ? null : (
        // For screen readers the message has it already.
        <time dateTime={time} dir="auto" aria-hidden="true">
          {times.formatTime(time)}
        </time>
      )}
      {/* The browser has no clipboard for pages over plain HTTP. */}
      {text !== "" && "clipboard" in navigator ? (
        <button
          type="button"
          className={partClass("copy")}
          data-action="copy"
          // The same while it has focus, because the announcement says the rest.
          aria-label={strings.copy}
          aria-describedby={textId}
          onClick={() => void copy().catch(() => setCopied(false))}
        >
          {isCopied ? strings.copied : strings.copy}
        </button>
      ) : null}
    </div>
  );
}

interface MessageToolsProps {
  look: ConversationLook;
  order: Order;
  /** The text of the message; empty if there is none. */
  text: string;
  textId: string;
  /** Null if the time is unknown, or shown anyway. */
  time: string | null;
}
