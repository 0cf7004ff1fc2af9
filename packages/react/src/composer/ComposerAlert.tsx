"use client";

import type { ReactElement } from "react";
import type { ComposerBannerData } from "./ComposerData.ts";
import type { PartClass } from "./createPartClass.ts";
import { useSecondsToWait } from "./useSecondsToWait.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/**
 * The banner: why nothing was sent, or what happened to a message. Its text stands in the alert
 * region, which is there from the first paint, and its button beside it: some screen readers
 * flatten what is inside a live region.
 */
export function ComposerAlert({
  composer,
  partClass,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
}): ReactElement {
  const { alert, alertAbout, isLimited, strings } = composer;
  const data: ComposerBannerData = { "data-about": alertAbout };
  const seconds = useSecondsToWait(composer);
  return (
    <div className={partClass("banner", !alertAbout)} {...data}>
      <p {...composer.getAlertProps()} className={partClass("alert")}>
        {alert}
      </p>
      {isLimited ? (
        <p className={partClass("wait")} aria-hidden="true">
          {strings.wait({ seconds })}
        </p>
      ) : null}
      {composer.canTryDraftAgain ? (
        <button
          type="button"
          className={partClass("button")}
          aria-disabled={isLimited || undefined}
          onClick={() => composer.tryAgain(null)}
        >
          {strings.tryAgain}
        </button>
      ) : null}
    </div>
  );
}
