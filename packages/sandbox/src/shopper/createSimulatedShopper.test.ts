import { describe, expect, it, vi } from "vitest";
import type { SandboxOptions } from "../createSandbox.ts";
import { isObject } from "../http/json.ts";
import { createTabSandbox, type TabSandbox } from "../testing/createTabSandbox.ts";
import { replaceTimers } from "../testing/replaceTimers.ts";

const ORIGIN = "https://connect.example";

interface Chat extends TabSandbox {
  /** The response to a client: sender, text and read status of each message, and the current shopper. */
  read: (orderId?: string) => Promise<{ messages: unknown[]; shopper: unknown; shoppers: unknown }>;
  markRead: (orderId?: string) => Promise<unknown>;
}

function openChat(options?: SandboxOptions): Chat {
  const tab = createTabSandbox(options);
  async function ask(method: string, orderId: string): Promise<Record<string, unknown>> {
    const { url, headers } = await tab.chatRequest(orderId);
    const authorization = headers.get("Authorization") ?? "";
    const response = await tab.sandbox.fetch(
      new Request(url, { method, headers: { Authorization: authorization } }),
    );
    const body: unknown = await response.json();
    return isObject(body) ? body : {};
  }
  return {
    ...tab,
    async read(orderId = "conversation") {
      const { chat_messages, metadata } = await ask("GET", orderId);
      const people = isObject(metadata) ? metadata : {};
      const wire: unknown[] = Array.isArray(chat_messages) ? chat_messages : [];
      return {
        messages: wire.map((message) =>
          isObject(message)
            ? [message.sender_id, message.body || message.image, message.read]
            : message,
        ),
        shopper: people.current_shopper,
        shoppers: people.shoppers,
      };
    },
    markRead: (orderId = "conversation") => ask("PUT", orderId),
  };
}

describe("the scripted shopper", () => {
  it("lets the simulated shopper start the chat once", async () => {
    const { read } = openChat();
    const opening = [[2, "Hi Sam, this is Ana. I'm picking your order now.", false]];
    expect((await read()).messages).toEqual(opening);
    expect((await read()).messages).toEqual(opening);
  });

  it("lets the simulated shopper reply a moment after a message, which is then read", async () => {
    replaceTimers();
    const { read, send } = openChat();
    await send("conversation");
    expect((await read()).messages.slice(1)).toEqual([[1, "Hello", false]]);
    await vi.advanceTimersByTimeAsync(1499);
    expect((await read()).messages).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect((await read()).messages.slice(1)).toEqual([
      [1, "Hello", true],
      [2, expect.stringContaining("Sure"), false],
    ]);
  });

  it("lets the simulated shopper send a picture, hand over to a second one, and then no longer reply", async () => {
    replaceTimers();
    const { read, send, sandbox } = openChat({ shopperMs: 10 });
    for (let count = 0; count < 5; count += 1) {
      await send("conversation");
      await vi.advanceTimersByTimeAsync(10);
    }
    const { messages, shopper, shoppers } = await read();
    expect(messages.slice(3)).toEqual([
      [1, "Hello", true],
      [2, `${ORIGIN}/sandbox/images/avocados.svg`, false],
      [2, expect.stringContaining("ripest"), false],
      [1, "Hello", true],
      [2, expect.stringContaining("Ben takes over"), false],
      [3, expect.stringContaining("Ben here"), false],
      [1, "Hello", false],
      [1, "Hello", false],
    ]);
    expect(shopper).toEqual({ id: 3, display_name: "Ben" });
    expect(shoppers).toMatchObject([{ display_name: "Ana" }, { display_name: "Ben" }]);
    expect(sandbox.messages()).toHaveLength(5);
    const image = await sandbox.fetch(new Request(`${ORIGIN}/sandbox/images/avocados.svg`));
    expect(image.headers.get("Content-Type")).toBe("image/svg+xml");
  });

  it("starts the script of the shopper again after a reset, which drops pending replies", async () => {
    replaceTimers();
    const { read, send, sandbox } = openChat();
    await send("conversation");
    sandbox.reset();
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await read()).messages).toHaveLength(1);
  });

  it("lets the simulated shopper write only in scripted orders, in each separately", async () => {
    replaceTimers();
    const { read, send } = openChat();
    await send("shopping");
    await send("conversation~2");
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await read("shopping")).messages).toEqual([[1, "Hello", false]]);
    expect((await read("conversation")).messages).toHaveLength(1);
    expect((await read("conversation~2")).messages).toHaveLength(3);
  });
});

describe("PUT messages", () => {
  it("marks all of the shopper's messages as read and returns their number", async () => {
    const { read, markRead, sandbox } = openChat();
    sandbox.shopperSays("shopping", { body: "They are out of lemons" });
    sandbox.shopperSays("shopping", { body: "Limes instead?" });
    sandbox.shopperSays("shopping~other", { body: "Hi" });
    expect(await markRead("shopping")).toEqual({ messages_read_count: 2 });
    expect(await markRead("shopping")).toEqual({ messages_read_count: 0 });
    expect((await read("shopping")).messages).toMatchObject([
      [2, "They are out of lemons", true],
      [2, "Limes instead?", true],
    ]);
    expect((await read("shopping~other")).messages).toEqual([[2, "Hi", false]]);
  });

  it("marks nothing as read in an expired order, and refuses it where reading is refused", async () => {
    const { markRead } = openChat();
    expect(await markRead("expired")).toEqual({ messages_read_count: 0 });
    expect(await markRead("redacted")).toMatchObject({ error: { message: "Shopper PII" } });
    expect(await markRead("no-such-order")).toMatchObject({ error: { code: 4000 } });
  });
});

describe("POST shopper-says", () => {
  const say = (chat: Chat, orderId: string, body: unknown, headers?: Record<string, string>) =>
    chat.sandbox.fetch(
      new Request(`${ORIGIN}/sandbox/orders/${encodeURIComponent(orderId)}/shopper-says`, {
        method: "POST",
        body: JSON.stringify(body),
        ...(headers && { headers }),
      }),
    );

  it("accepts a shopper's message in any order, as either shopper, with a picture and any time", async () => {
    const chat = openChat();
    expect((await say(chat, "slow~1", { body: "Hi", created_at: "2035" })).status).toBe(201);
    await say(chat, "slow~1", { image: "https://i.example/1.jpg", shopper: "Ben" });
    await say(chat, "slow~1", { body: "And now?" });
    expect(await chat.read("slow~1")).toMatchObject({
      messages: [
        [2, "Hi", false],
        [3, "https://i.example/1.jpg", false],
        [3, "And now?", false],
      ],
      shopper: { display_name: "Ben" },
    });
  });

  it.each([
    [undefined, /needs a body/],
    [{}, /needs a body/],
    [{ body: 5 }, /body must be text/],
    [{ image: 5 }, /image must be an address/],
    [{ body: "Hi", shopper: "Eve" }, /shopper must be "Ana" or "Ben"/],
    [{ body: "Hi", created_at: 5 }, /created_at must be text/],
  ])("explains what is wrong with the shopper's message %j", async (body, problem) => {
    const response = await say(openChat(), "shopping", body);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(problem);
  });

  it("explains that a shopper's message has no such order", async () => {
    const chat = openChat();
    expect((await say(chat, "no-such-order", { body: "Hi" })).status).toBe(404);
    expect(() => chat.sandbox.shopperSays("no-such-order", { body: "Hi" })).toThrow(RangeError);
  });

  it("refuses a shopper's message from a website", async () => {
    const chat = openChat();
    const headers = { "Sec-Fetch-Site": "cross-site" };
    expect((await say(chat, "shopping", { body: "Hi" }, headers)).status).toBe(403);
    expect((await chat.read("shopping")).messages).toEqual([]);
  });
});

it("gives the first shopper the picture of the option avatarUrl", async () => {
  const { read } = openChat({ avatarUrl: "https://i.example/ana.png" });
  expect((await read()).shopper).toEqual({
    id: 2,
    display_name: "Ana",
    avatar_url: "https://i.example/ana.png",
  });
});
