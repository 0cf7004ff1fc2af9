"use client";

import type { ReactElement } from "react";
import type { ComposerStatusData } from "./ComposerData.ts";
import type { PartClass } from "./createPartClass.ts";
import { useSendStatus } from "./useSendStatus.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** Says that a message is on its way, or was sent. */
export function StatusLine({
  composer,
  partClass,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
}): ReactElement {
  const { status, text } = useSendStatus(composer);
  const data: ComposerStatusData = { "data-status": status ?? undefined };
  // While it is sending the message itself shows that, and a wait is shown counting down.
  const isSeen = status === "sent" || status === "waitOver";
  return (
    <p {...composer.getStatusProps()} className={partClass("status", !isSeen)} {...data}>
      {text}
    </p>
  );
}
