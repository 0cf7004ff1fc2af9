import { randomUUID } from "node:crypto";
import { customerId, orderId } from "./customers.ts";

/** Creates a generator of messages: each has its own key, and the customers take turns. */
export function createRequests(tokens: readonly string[]): () => MessageRequest {
  let index = Math.floor(Math.random() * tokens.length);
  return () => {
    index += 1;
    return {
      method: "POST",
      path: `/v2/post_checkout/chat/${orderId(index)}/messages`,
      headers: {
        "Content-Type": "application/json",
        "Sec-Fetch-Site": "same-origin",
        "Idempotency-Key": randomUUID(),
        "X-Customer": customerId(index),
        // For the bare proxy, which requests no tokens itself.
        Authorization: `Bearer ${tokens[index % tokens.length]}`,
      },
      body: `{"body":"Ripe bananas, please: ${index}"}`,
    };
  };
}

interface MessageRequest {
  method: "POST";
  path: string;
  headers: Record<string, string>;
  body: string;
}
