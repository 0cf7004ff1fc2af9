"use client";

import { MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import type { OrderState } from "../store/OrderState.ts";
import { useOrderState } from "../store/useOrderState.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** How long the draft is; the component that asks renders with every change of the count. */
export function useShopperChatDraft({ store }: ShopperChatComposerControls): ShopperChatDraft {
  const characters = useOrderState(store, charactersOf);
  return { characters, remaining: MAX_MESSAGE_LENGTH - characters };
}

function charactersOf({ characters }: OrderState): number {
  return characters;
}

export interface ShopperChatDraft {
  /** How many characters would be sent. */
  characters: number;
  /** How many more may be written; below 0 when there are too many. */
  remaining: number;
}
