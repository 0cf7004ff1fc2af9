import { requestAccessToken } from "@shopper-chat/sandbox";
import { startSandbox } from "@shopper-chat/sandbox/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { startTestServer } from "../testing/startTestServer.ts";
import { createShopperChatClient, type ShopperChatClient } from "./createShopperChatClient.ts";
import { getMessages, markMessagesRead } from "./getMessages.ts";

async function clientOfSandbox(): Promise<ShopperChatClient> {
  const { url, sandbox, close } = await startSandbox({ port: 0 });
  onTestFinished(close);
  const token = await requestAccessToken(fetch, url, sandbox);
  return createShopperChatClient({ baseUrl: url, getAccessToken: () => token });
}

async function clientOfAnswer(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): Promise<{ client: ShopperChatClient } & Awaited<ReturnType<typeof startTestServer>>> {
  const server = await startTestServer((response) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(body);
  });
  return { client: createShopperChatClient({ baseUrl: server.url }), ...server };
}

describe("reading an order's messages from the sandbox", () => {
  it("gives what was sent, oldest first", async () => {
    const client = await clientOfSandbox();
    await client.sendMessage({ orderId: "shopping", body: "Two lemons, please" });
    await client.sendMessage({ orderId: "shopping", body: "Unwaxed 🍋" });
    await client.sendMessage({ orderId: "shopping~other", body: "For another order" });
    expect(await getMessages(client, { orderId: "shopping" })).toEqual({
      messages: [
        {
          id: "1",
          sender: "customer",
          senderId: "1",
          body: "Two lemons, please",
          createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
          isRead: false,
          image: null,
        },
        expect.objectContaining({ id: "2", body: "Unwaxed 🍋" }),
      ],
      unreadable: 0,
      isExpired: false,
      customer: { id: "1", displayName: "Sam", avatarUrl: null },
      currentShopper: { id: "2", displayName: "Ana", avatarUrl: null },
      shoppers: [{ id: "2", displayName: "Ana", avatarUrl: null }],
    });
  });

  it("gives none and says so when the time to read them is over", async () => {
    const client = await clientOfSandbox();
    expect(await getMessages(client, { orderId: "expired" })).toMatchObject({
      messages: [],
      isExpired: true,
    });
  });

  it.each([
    ["redacted", { kind: "disallowed", status: 403 }],
    ["unauthorized", { kind: "signed-out", status: 401 }],
    ["no-such-order", { kind: "not-found", status: 404 }],
  ])("fails for the order %s, and nothing was sent", async (orderId, failure) => {
    const client = await clientOfSandbox();
    expect(await failureOf(getMessages(client, { orderId }))).toMatchObject({
      ...failure,
      delivery: "not-sent",
    });
  });
});

describe("the request that reads", () => {
  it("is a GET without a body, and without a type for one", async () => {
    const { client, received } = await clientOfAnswer(200, '{"chat_messages":[]}');
    await getMessages(client, { orderId: "50% off" });
    expect(received).toMatchObject([
      { method: "GET", path: "/v2/post_checkout/chat/50%25%20off/messages", body: "" },
    ]);
    expect(received[0]?.headers).not.toHaveProperty("content-type");
    expect(received[0]?.headers).not.toHaveProperty("idempotency-key");
    expect(received[0]?.headers.accept).toBe("application/json");
  });

  it("ends when its caller gives up", async () => {
    const { url } = await startTestServer(() => {});
    const client = createShopperChatClient({ baseUrl: url });
    const reading = getMessages(client, { orderId: "a", signal: AbortSignal.timeout(50) });
    expect(await failureOf(reading)).toMatchObject({ kind: "canceled", delivery: "not-sent" });
  });
});

describe("marking messages as read", () => {
  it("is a PUT without a body, which says what a body would be", async () => {
    const { client, received } = await clientOfAnswer(200, '{"messages_read_count":15}');
    expect(await markMessagesRead(client, { orderId: "50% off" })).toEqual({ count: 15 });
    expect(received).toMatchObject([
      { method: "PUT", path: "/v2/post_checkout/chat/50%25%20off/messages", body: "" },
    ]);
    expect(received[0]?.headers["content-type"]).toBe("application/json");
    expect(received[0]?.headers).not.toHaveProperty("idempotency-key");
  });

  it.each([
    [404, '{"error":{"message":"Resource not found","code":4000}}', "not-found"],
    [400, '{"error":{"message":"User ID not found","code":4001}}', "unexpected"],
    [401, "", "signed-out"],
    [503, "", "unavailable"],
    [200, "<h1>Sign in</h1>", "unexpected"],
  ])("fails after %s %s, and nothing was sent", async (status, body, kind) => {
    const { client } = await clientOfAnswer(status, body);
    expect(await failureOf(markMessagesRead(client, { orderId: "a" }))).toMatchObject({
      kind,
      delivery: "not-sent",
    });
  });
});

describe("a wait that an answer to a read asks for", () => {
  it.each([
    [503, { "Retry-After": "7" }, 7000],
    [503, {}, undefined],
    [429, { "Retry-After": "7" }, 7000],
    [429, {}, 5000],
  ])("is in the error: %s %j", async (status, headers, retryAfterMs) => {
    const { client } = await clientOfAnswer(status, "", headers);
    const failure = await failureOf(getMessages(client, { orderId: "a" }));
    expect(failure.retryAfterMs).toBe(retryAfterMs);
  });
});

describe("an answer that can't be read", () => {
  it.each([
    [200, "{}", "unexpected"],
    [200, '{"chat_messages":{}}', "unexpected"],
    [200, "<h1>Welcome</h1>", "unexpected"],
    [500, "", "unavailable"],
    [403, "<h1>Forbidden</h1>", "unexpected"],
  ])("is a failure: %s %s", async (status, body, kind) => {
    const { client } = await clientOfAnswer(status, body);
    expect(await failureOf(getMessages(client, { orderId: "a" }))).toMatchObject({
      kind,
      delivery: "not-sent",
    });
  });
});
