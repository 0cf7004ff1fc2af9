/** Collects the delivered messages, because the sandbox only stores the newest 10,000. */
export function collectDelivered(sandboxUrl: string): DeliveredCollection {
  const byId = new Map<number, DeliveredMessage>();
  return {
    async read() {
      const response = await fetch(`${sandboxUrl}/sandbox/messages`);
      const messages: unknown = await response.json();
      if (!Array.isArray(messages)) throw new Error("The sandbox's messages are no list.");
      for (const message of messages) {
        if (!isDelivered(message)) throw new Error("The sandbox's messages are not as documented.");
        byId.set(message.id, message);
      }
      // Ids rise by one, so a gap would be a message that was dropped before it was collected.
      if (byId.size > 0 && byId.size !== Math.max(...byId.keys())) {
        throw new Error("Messages of the sandbox were missed: read it more often.");
      }
    },
    messages: () => [...byId.values()],
  };
}

export interface DeliveredCollection {
  read: () => Promise<void>;
  messages: () => DeliveredMessage[];
}

export interface DeliveredMessage {
  id: number;
  orderId: string;
  body: string;
}

function isDelivered(value: unknown): value is DeliveredMessage {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    "orderId" in value &&
    "body" in value &&
    typeof value.id === "number" &&
    typeof value.orderId === "string" &&
    typeof value.body === "string"
  );
}
