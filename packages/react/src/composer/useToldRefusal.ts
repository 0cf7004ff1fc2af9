import type { ChatAvailability } from "@shopper-chat/client";
import { useRef, useState } from "react";
import type { OrderStore } from "../store/createOrderStore.ts";
import type { Teller } from "../store/createTellers.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import type { ComposerView } from "./composerView.ts";
import { type Refusal, type RefusalAbout, refusalAbout, refusalText } from "./sendRefusal.ts";

/**
 * What the customer was told when nothing was done at their word. It stays with the order it was
 * told of, only for as long as it is so, and until there is something newer to tell.
 */
export function useToldRefusal(
  store: OrderStore,
  teller: Teller,
  strings: ShopperChatStrings,
  view: ComposerView,
  availability: ChatAvailability,
): ToldRefusals {
  const [told, setTold] = useState<ToldRefusal | null>(null);
  const count = useRef(0);

  function isStill(reason: Refusal): boolean {
    switch (reason) {
      case "busy":
        return view.isSending;
      case "limited":
        return view.isLimited;
      case "blank":
        return view.isBlank;
      case "too-long":
        return view.isTooLong;
      case "not-empty":
        return !view.isEmpty;
      case "not-yet":
      case "closed":
        return reason === availability;
    }
  }

  const isCurrent =
    told?.store === store && view.failure?.teller !== teller && isStill(told.reason);
  if (told && !isCurrent) setTold(null);
  return {
    refusal: isCurrent
      ? { reason: told.reason, text: again(refusalText(told, strings), told.count) }
      : null,
    tell(reason) {
      count.current += 1;
      teller.use();
      // First: else it would be newer than what is told here.
      store.endNews();
      setTold({ ...refusalAbout(reason, store.getState()), count: count.current, store });
    },
    forget() {
      teller.use();
      if (told) setTold(null);
    },
  };
}

/** The same text twice is not read twice, so every other time it ends in an unheard space. */
export function again(text: string, count: number): string {
  return count % 2 === 0 ? `${text}\u00a0` : text;
}

export interface ToldRefusals {
  /** Why nothing was done, and what to say of it. */
  refusal: { reason: Refusal; text: string } | null;
  /** The customer wanted something that can't be done. */
  tell: (reason: Refusal) => void;
  /** The customer goes on. */
  forget: () => void;
}

interface ToldRefusal extends RefusalAbout {
  /** Which telling it is, in order. */
  count: number;
  /** Of which order it was told. */
  store: OrderStore;
}
