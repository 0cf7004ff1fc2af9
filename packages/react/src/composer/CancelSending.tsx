"use client";

import { type ReactElement, useEffect, useId, useState } from "react";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** Lets the customer stop waiting, once a message takes long enough to think of it. */
export function CancelSending({
  composer,
}: {
  composer: ShopperChatComposerControls;
}): ReactElement | null {
  const noteId = useId();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), A_LONG_TIME_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className="shopper-chat-actions">
      <p id={noteId} className="shopper-chat-message-state">
        {composer.strings.cancelNote}
      </p>
      <button
        type="button"
        className="shopper-chat-button"
        aria-describedby={noteId}
        onClick={composer.cancel}
      >
        {composer.strings.cancel}
      </button>
    </div>
  );
}

const A_LONG_TIME_MS = 3000;
