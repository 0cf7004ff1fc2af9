import type { LateDeliveries } from "../messages/createLateDeliveries.ts";
import type { ShopperLog, ShopperMessage } from "./createShopperLog.ts";
import { parseShopperMessageInput } from "./parseShopperMessageInput.ts";
import { shopperScript } from "./shopperScript.ts";
import { type Shopper, shoppers } from "./shoppers.ts";

/**
 * Writes as an order's shopper: the messages that a tester sends, and on scripted orders the replies
 * of the script, each a moment after the customer's message.
 */
export function createSimulatedShopper({
  log,
  replies,
  nextId,
  now,
}: SimulatedShopperOptions): SimulatedShopper {
  /** How many of an order's messages the script has received. */
  const received = new Map<string, number>();

  function send(orderId: string, value: unknown): ShopperMessage {
    const parsed = parseShopperMessageInput(value);
    if ("problem" in parsed) throw new TypeError(parsed.problem);
    const { input } = parsed;
    const message = {
      id: nextId(),
      orderId,
      shopper: input.shopper ?? getCurrentShopper(log.messages(orderId)),
      body: input.body,
      image: input.image,
      createdAt: input.createdAt ?? toConnectTimestamp(now()),
      readAt: null,
    };
    log.add(message);
    return message;
  }

  function start(orderId: string): void {
    if (received.has(orderId)) return;

    received.set(orderId, 0);
    send(orderId, shopperScript.opening);
  }

  return {
    send,
    start,
    receive(orderId) {
      start(orderId);
      const count = received.get(orderId) ?? 0;
      received.set(orderId, count + 1);
      const scripted = shopperScript.replies[count];
      if (!scripted) return;
      replies.schedule(() => {
        for (const reply of scripted) send(orderId, reply);
      });
    },
    clear() {
      received.clear();
      replies.clear();
    },
  };
}

/** The shopper who wrote last, or the first one if none has written. */
export function getCurrentShopper(messages: readonly ShopperMessage[]): Shopper {
  return messages.at(-1)?.shopper ?? shoppers[0];
}

/** Formats a time as Connect does: ISO 8601, UTC, whole seconds. */
export function toConnectTimestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

export interface SimulatedShopperOptions {
  log: ShopperLog;
  replies: LateDeliveries;
  nextId: () => number;
  now: () => Date;
}

export interface SimulatedShopper {
  /** @throws {TypeError} When the input is invalid; the message says what is wrong. */
  send: (orderId: string, input: unknown) => ShopperMessage;
  /** Starts the script of an order, once. */
  start: (orderId: string) => void;
  /** Receives a message of the customer; the script replies after a moment. */
  receive: (orderId: string) => void;
  /** Resets all scripts, and drops the pending replies. */
  clear: () => void;
}
