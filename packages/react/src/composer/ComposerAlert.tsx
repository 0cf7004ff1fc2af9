"use client";

import type { ReactElement } from "react";
import { useSecondsToWait } from "./useSecondsToWait.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/**
 * The banner: why nothing was sent, or what happened to a message. Its text stands in the alert
 * region, which is there from the first paint, and its button beside it: some screen readers
 * flatten what is inside a live region.
 */
export function ComposerAlert({
  composer,
}: {
  composer: ShopperChatComposerControls;
}): ReactElement {
  const { alert, isLimited, strings } = composer;
  const seconds = useSecondsToWait(composer);
  return (
    <div className="shopper-chat-banner" data-about={composer.alertAbout}>
      <p {...composer.getAlertProps()} className="shopper-chat-alert">
        {alert}
      </p>
      {isLimited ? (
        <p className="shopper-chat-wait" aria-hidden="true">
          {strings.wait({ seconds })}
        </p>
      ) : null}
      {composer.canTryDraftAgain ? (
        <button
          type="button"
          className="shopper-chat-button"
          aria-disabled={isLimited || undefined}
          onClick={() => composer.tryAgain(null)}
        >
          {strings.tryAgain}
        </button>
      ) : null}
    </div>
  );
}
