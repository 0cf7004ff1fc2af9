"use client";

import type { ReactElement } from "react";
import type { ComposerStatusData } from "./ComposerData.ts";
import { type PartClass, UNSEEN } from "./createPartClass.ts";
import { useComposerStatus } from "./useComposerStatus.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** The status region, and beside it the count for those who look for it with a screen reader. */
export function StatusLine({
  composer,
  partClass,
  isSentSeen,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
  /** Not in a conversation that shows it by itself. */
  isSentSeen: boolean;
}): ReactElement {
  const { status, text, shown, used } = useComposerStatus(composer);
  const data: ComposerStatusData = { "data-status": status ?? undefined };
  // The rest is seen elsewhere: the message that is sending, the counter, the wait counting down.
  const isSeen = (status === "sent" && isSentSeen) || status === "waitOver";
  return (
    <>
      <p
        {...composer.getStatusProps()}
        className={partClass("status", !isSeen || shown !== "")}
        {...data}
      >
        {text}
      </p>
      {isSeen && shown ? (
        <p className={partClass("status")} {...data}>
          {shown}
        </p>
      ) : null}
      {used ? <span className={UNSEEN}>{used}</span> : null}
    </>
  );
}
