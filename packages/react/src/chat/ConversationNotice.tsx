"use client";

import { type ReactElement, useState } from "react";
import type { UseShopperConversationResult } from "../conversation/useShopperConversation.ts";
import type { ChatStrings } from "../strings/chat/ConversationStrings.ts";
import type { ConversationLook } from "./ConversationLook.ts";

/** What stands in place of the messages: none yet, no more, not to be had; with Try again where that helps. */
export function ConversationNotice({
  look: { partClass, strings },
  conversation,
}: {
  look: Pick<ConversationLook, "partClass" | "strings">;
  conversation: UseShopperConversationResult;
}): ReactElement {
  const { refetch, status } = conversation;
  const [isTrying, setTrying] = useState(false);
  const text = isTrying ? strings.loading : noticeText(conversation, strings);
  const tryAgain = () => {
    if (isTrying) return;
    setTrying(true);
    void refetch().then(() => setTrying(false));
  };
  return (
    <>
      <p className={partClass("notice", text === "")} aria-live="polite">
        {text}
      </p>
      {status === "error" ? (
        <button
          type="button"
          className={partClass("button")}
          aria-disabled={isTrying || undefined}
          onClick={tryAgain}
        >
          {strings.tryAgain}
        </button>
      ) : null}
    </>
  );
}

function noticeText(conversation: UseShopperConversationResult, strings: ChatStrings): string {
  const { entries, error, status } = conversation;
  switch (status) {
    case "expired":
    case "redacted":
      return strings[status];
    case "error":
      return strings.loadFailed(error);
    case "ready":
    case "loading":
      return entries.length === 0 ? strings.empty : "";
  }
}
