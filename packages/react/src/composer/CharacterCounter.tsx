"use client";

import type { ReactElement } from "react";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";
import { useShopperChatDraft } from "./useShopperChatDraft.ts";

/** How much may still be written. Seen, not heard: {@link SpokenCount} is heard. */
export function CharacterCounter({
  composer,
}: {
  composer: ShopperChatComposerControls;
}): ReactElement {
  const { remaining } = useShopperChatDraft(composer);
  return (
    <span {...composer.getCounterProps()} className="shopper-chat-counter">
      {composer.strings.counter({ remaining })}
    </span>
  );
}
