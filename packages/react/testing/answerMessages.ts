import type { Network } from "./createSandboxClient.ts";

/**
 * Responds to every read of an order's messages with the current content of `conversation`, in
 * Connect's form. Messages that are sent go to the sandbox. For responses that the sandbox never sends.
 */
export function answerMessages(conversation: WireConversation): Network {
  return (fetch) => async (input, init) => {
    const method = init?.method ?? "GET";
    const address = input instanceof Request ? input.url : `${input}`;
    if (!address.endsWith("/messages") || method === "POST") return fetch(input, init);
    if (method === "PUT") return Response.json({ messages_read_count: 1 });
    const { messages, people = PEOPLE } = conversation;
    return Response.json({ chat_messages: messages, metadata: people });
  };
}

/** Creates a message in Connect's form; of the shopper unless `rest` changes that. */
export function wireMessage(id: number, body: string, rest: object = {}): object {
  return {
    id,
    order_id: 9001,
    created_at: new Date(Date.UTC(2026, 10, 20, 12, id)).toISOString(),
    recipient_id: 1,
    recipient_type: "user",
    sender_id: 2,
    sender_type: "driver",
    read: true,
    body,
    ...rest,
  };
}

/** Makes a message one of the customer's. */
export const FROM_CUSTOMER = {
  recipient_id: 2,
  recipient_type: "driver",
  sender_id: 1,
  sender_type: "user",
};

export interface WireConversation {
  messages: object[];
  people?: object;
}

const PEOPLE = {
  customer: { id: 1, display_name: "Sam" },
  current_shopper: { id: 2, display_name: "Ana" },
  shoppers: [{ id: 2, display_name: "Ana" }],
};
