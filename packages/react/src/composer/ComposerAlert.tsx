"use client";

import type { ReactElement } from "react";
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
  return (
    <div className="shopper-chat-banner" data-about={composer.alertAbout}>
      <p {...composer.getAlertProps()} className="shopper-chat-alert">
        {composer.alert}
      </p>
      {composer.canTryDraftAgain ? (
        <button
          type="button"
          className="shopper-chat-button"
          onClick={() => composer.tryAgain(null)}
        >
          {composer.strings.tryAgain}
        </button>
      ) : null}
    </div>
  );
}
