"use client";

import type { ReactElement, ReactNode } from "react";
import type { ComposerBannerData } from "./ComposerData.ts";
import type { PartClass } from "./createPartClass.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";
import { WaitCountdown } from "./WaitCountdown.tsx";

/**
 * The banner: why nothing was sent, or what happened to a message. Its text stands in the alert
 * region, which is there from the first paint, and its buttons beside it: some screen readers
 * flatten what is inside a live region.
 */
export function ComposerAlert({
  composer,
  partClass,
  actions,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
  actions: ReactNode;
}): ReactElement {
  const { alert, alertAbout, refusal, strings } = composer;
  const data: ComposerBannerData = { "data-about": alertAbout };
  // Heard only, because it is seen elsewhere: why the order is closed, and the wait counting down.
  const isReasonSeen = refusal === "closed" || refusal === "not-yet";
  return (
    <div className={partClass("banner", !alertAbout || isReasonSeen)} {...data}>
      <p {...composer.getAlertProps()} className={partClass("alert", refusal === "limited")}>
        {alert}
      </p>
      {composer.isLimited ? <WaitCountdown composer={composer} partClass={partClass} /> : null}
      {composer.canTryDraftAgain ? (
        <button {...composer.getTryAgainProps()} className={partClass("button")}>
          {strings.tryAgain}
        </button>
      ) : null}
      {actions}
    </div>
  );
}
