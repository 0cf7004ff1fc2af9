import { createShopperChatClient } from "../src/createShopperChatClient.ts";
import type { SentMessage } from "../src/parseSentMessage.ts";
import type { ShopperChatError } from "../src/ShopperChatError.ts";
import { failureOf } from "./failureOf.ts";
import { startTestServer } from "./startTestServer.ts";

/** Sends one message to a server that gives `answer`. */
export async function sendTo(answer: TestAnswer): Promise<SentMessage> {
  const { status, body = "", headers = {} } = answer;
  const { url } = await startTestServer((response) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  const client = createShopperChatClient({ baseUrl: url });
  return client.sendMessage({ orderId: "order-1", body: "Hello" });
}

/** The error that a message ends with when the server gives `answer`. */
export function failureOn(answer: TestAnswer): Promise<ShopperChatError> {
  return failureOf(sendTo(answer));
}

export interface TestAnswer {
  status: number;
  /** Text goes out as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}
