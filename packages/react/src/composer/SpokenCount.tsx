"use client";

import type { ReactElement } from "react";
import { UNSEEN } from "./createPartClass.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";
import { useSpokenCount } from "./useSpokenCount.ts";

/** The count for those who hear the page. */
export function SpokenCount({ composer }: { composer: ShopperChatComposerControls }): ReactElement {
  return (
    <span className={UNSEEN} aria-live="polite" aria-atomic="true">
      {useSpokenCount(composer)}
    </span>
  );
}
