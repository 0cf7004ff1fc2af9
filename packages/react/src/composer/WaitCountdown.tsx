"use client";

import type { ReactElement } from "react";
import type { PartClass } from "./createPartClass.ts";
import { useSecondsToWait } from "./useSecondsToWait.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** How long a rate limit still lasts. Seen, not heard: the status region tells its start and end. */
export function WaitCountdown({
  composer,
  partClass,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
}): ReactElement {
  const seconds = useSecondsToWait(composer);
  return (
    <p className={partClass("wait")} aria-hidden="true">
      {composer.strings.wait({ seconds })}
    </p>
  );
}
