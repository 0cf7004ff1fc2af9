import type { ChatMessage } from "@shopper-chat/client";
import type { SendLane } from "../send/createSendLane.ts";

/**
 * Keeps the order's messages that were accepted on this page until a list from the server holds
 * them, so that they are in sight without a break.
 */
export function createAcceptedMessages(lane: SendLane): AcceptedMessages {
  const listeners = new Set<() => void>();
  let messages: readonly ChatMessage[] = [];
  let keys = new Map<string, string>();

  function set(next: readonly ChatMessage[]): void {
    messages = next;
    for (const listener of listeners) listener();
  }

  lane.onSettled(({ body, variables, outcome }) => {
    const settled = outcome();
    if (settled?.status !== "success") return;
    const { id, createdAt } = settled.data;
    if (variables.idempotencyKey !== undefined) keys.set(id, variables.idempotencyKey);
    set([
      ...messages.filter((message) => message.id !== id),
      { id, sender: "customer", senderId: null, body, createdAt, isRead: false, image: null },
    ]);
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getMessages: () => messages,
    keyOf: (id) => keys.get(id),
    recognize(id, idempotencyKey) {
      keys.set(id, idempotencyKey);
    },
    handOver(listed) {
      const ids = new Set(listed.map(({ id }) => id));
      const left = messages.filter(({ id }) => !ids.has(id));
      if (left.length < messages.length) set(left);
    },
    clear() {
      keys = new Map();
      set([]);
    },
  };
}

export interface AcceptedMessages {
  subscribe: (listener: () => void) => () => void;
  /** Those that no list has held yet, in the order in which they were accepted. */
  getMessages: () => readonly ChatMessage[];
  /** The idempotency key under which the message of that id was sent on this page. */
  keyOf: (id: string) => string | undefined;
  /** The listed message of that id was sent under that key on this page. */
  recognize: (id: string, idempotencyKey: string) => void;
  /** From now on the messages in `listed` are the server's own. */
  handOver: (listed: readonly ChatMessage[]) => void;
  /** Forgets them, for a customer who signs out. */
  clear: () => void;
}
