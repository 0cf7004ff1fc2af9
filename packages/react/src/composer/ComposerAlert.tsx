"use client";

import type { ReactElement, ReactNode } from "react";
import type { ComposerBannerData } from "./ComposerData.ts";
import type { PartClass } from "./createPartClass.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";
import { WaitCountdown } from "./WaitCountdown.tsx";

/**
 * The banner: why nothing was sent, or what happened to a message. News stand in the alert region,
 * which is there from the first paint; a failure that was told stands beside it, so that it is not
 * told again when a refusal ends. Its buttons do too: some screen readers flatten what is inside a
 * live region.
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
  const { alert, alertAbout, refusal, strings, toldFailure } = composer;
  const data: ComposerBannerData = { "data-about": alertAbout };
  // Heard only, because it is seen elsewhere: why the order is closed, and the wait counting down.
  const isClosed = refusal === "closed" || refusal === "not-yet";
  const isHeardOnly = isClosed || refusal === "limited" || alert === "";
  return (
    <div className={partClass("banner", !alertAbout || (isClosed && !toldFailure))} {...data}>
      <p {...composer.getAlertProps()} className={partClass("alert", isHeardOnly)}>
        {alert}
      </p>
      {isHeardOnly && toldFailure ? (
        <p {...composer.getToldFailureProps()} className={partClass("alert")}>
          {toldFailure}
        </p>
      ) : null}
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
