"use client";

import type { ReactElement } from "react";
import type { PartClass } from "./createPartClass.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";
import { useShopperChatDraft } from "./useShopperChatDraft.ts";

/** How much may still be written. Seen, not heard: {@link SpokenCount} is heard. */
export function CharacterCounter({
  composer,
  partClass,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
}): ReactElement {
  const { remaining } = useShopperChatDraft(composer);
  return (
    <span {...composer.getCounterProps()} className={partClass("counter")}>
      {composer.strings.counter({ remaining })}
    </span>
  );
}
