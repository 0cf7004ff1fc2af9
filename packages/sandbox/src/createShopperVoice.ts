import type { LateDeliveries } from "./createLateDeliveries.ts";
import type { ShopperLog, ShopperMessage } from "./createShopperLog.ts";
import { readSaying } from "./readSaying.ts";
import { shopperScript } from "./shopperScript.ts";
import { type Shopper, shoppers } from "./shoppers.ts";

/**
 * Speaks as an order's shopper: whatever a tester wants, and on orders with a script what that says,
 * each answer a moment after the customer's message.
 */
export function createShopperVoice({
  log,
  answers,
  nextId,
  now,
}: ShopperVoiceOptions): ShopperVoice {
  /** How many of an order's messages the script has heard. */
  const heard = new Map<string, number>();

  function say(orderId: string, value: unknown): ShopperMessage {
    const read = readSaying(value);
    if ("problem" in read) throw new TypeError(read.problem);
    const { saying } = read;
    const message = {
      id: nextId(),
      orderId,
      shopper: saying.shopper ?? currentShopper(log.messages(orderId)),
      body: saying.body,
      image: saying.image,
      createdAt: saying.createdAt ?? wholeSeconds(now()),
      readAt: null,
    };
    log.add(message);
    return message;
  }

  function open(orderId: string): void {
    if (heard.has(orderId)) return;

    heard.set(orderId, 0);
    say(orderId, shopperScript.opening);
  }

  return {
    say,
    open,
    hear(orderId) {
      open(orderId);
      const count = heard.get(orderId) ?? 0;
      heard.set(orderId, count + 1);
      const sayings = shopperScript.answers[count];
      if (!sayings) return;
      answers.schedule(() => {
        for (const saying of sayings) say(orderId, saying);
      });
    },
    clear() {
      heard.clear();
      answers.clear();
    },
  };
}

/** Who shops an order: whoever wrote last, and before that the first of all. */
export function currentShopper(messages: readonly ShopperMessage[]): Shopper {
  return messages.at(-1)?.shopper ?? shoppers[0];
}

/** A moment as Connect writes it. */
export function wholeSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

export interface ShopperVoiceOptions {
  log: ShopperLog;
  answers: LateDeliveries;
  nextId: () => number;
  now: () => Date;
}

export interface ShopperVoice {
  /** @throws TypeError when it is no saying, with what is wrong. */
  say: (orderId: string, saying: unknown) => ShopperMessage;
  /** The script begins: picking has begun. Once for an order. */
  open: (orderId: string) => void;
  /** The customer has written; the script answers after a moment. */
  hear: (orderId: string) => void;
  /** Forgets what was heard, and drops the answers that are still to come. */
  clear: () => void;
}
