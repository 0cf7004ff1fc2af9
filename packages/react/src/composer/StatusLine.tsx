"use client";

import type { ReactElement } from "react";
import { useSendStatus } from "./useSendStatus.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** Says that a message is on its way, or was sent. */
export function StatusLine({ composer }: { composer: ShopperChatComposerControls }): ReactElement {
  const { status, text } = useSendStatus(composer);
  return (
    <p
      {...composer.getStatusProps()}
      className="shopper-chat-status"
      data-status={status ?? undefined}
    >
      {text}
    </p>
  );
}
