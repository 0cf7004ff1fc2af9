import { MAX_MESSAGE_LENGTH, type ShopperChatError } from "@shopper-chat/client";
import { useCallback } from "react";
import {
  EMPTY_ORDER_STATE,
  isSending,
  type OrderState,
  type SendBlockedReason,
  type UnsentMessage,
} from "../order/OrderState.ts";
import { useSelector } from "../utils/store.ts";
import type { ComposerStore, RateLimitWait } from "./ComposerStore.ts";

/**
 * Returns one part of a composer's state, such as the character count. The component renders again
 * only if that part changes. `select` must be the same function in every render.
 *
 * @example
 * ```tsx
 * const getCount = (state: ShopperChatComposerState) => state.characterCount;
 * const count = useShopperChatComposerState(composer, getCount);
 * ```
 */
export function useShopperChatComposerState<Part>(
  { store }: { store: ComposerStore },
  select: (state: ShopperChatComposerState) => Part,
): Part {
  const selectPart = useCallback((state: OrderState) => select(toComposerState(state)), [select]);
  return useSelector(store, EMPTY_ORDER_STATE, selectPart);
}

export interface ShopperChatComposerState {
  /** How many characters would be sent. */
  readonly characterCount: number;
  /** How many more can be written; below 0 over the limit. */
  readonly remainingCharacters: number;
  /** The customer's messages that are not accepted yet, oldest first. */
  readonly unsentMessages: readonly UnsentMessage[];
  /** Whether a message is being sent or queued. */
  readonly isSending: boolean;
  /** The latest error that the customer has not dealt with. */
  readonly error: ShopperChatError | null;
  /** Why the last attempt sent nothing, as long as that is still the case. */
  readonly blockedReason: SendBlockedReason | null;
  /** The current rate limit. */
  readonly rateLimit: RateLimitWait | null;
  /** Whether a message has been sending long enough to offer Cancel: three seconds. */
  readonly canCancel: boolean;
}

function toComposerState(state: OrderState): ShopperChatComposerState {
  const { blocked, canCancel, characterCount, error, rateLimitSeconds, unsentMessages } = state;
  return {
    characterCount,
    remainingCharacters: MAX_MESSAGE_LENGTH - characterCount,
    unsentMessages,
    isSending: isSending(state),
    error: error?.error ?? null,
    blockedReason: blocked && blocked.reason !== "insert" ? blocked.reason : null,
    rateLimit: rateLimitSeconds === null ? null : { secondsLeft: rateLimitSeconds },
    canCancel,
  };
}
