import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { type AnswerRequest, startTestServer } from "../testing/startTestServer.ts";
import {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
} from "./createShopperChatClient.ts";
import { getMessages, markMessagesRead } from "./getMessages.ts";

const never: AnswerRequest = () => {};
const message = { orderId: "order-1", body: "Hello" };

/** Sends one message to a server that behaves like `answer`. Returns the result and the requests. */
async function failAgainst(
  answer: AnswerRequest,
  options: Partial<ShopperChatClientOptions> & { signal?: AbortSignal } = {},
) {
  const { signal, ...clientOptions } = options;
  const { url, received } = await startTestServer(answer);
  const client = createShopperChatClient({ baseUrl: url, ...clientOptions });
  return { failure: await failureOf(client.sendMessage({ ...message, signal })), received };
}

const unreachable = { kind: "unreachable", delivery: "unconfirmed", status: undefined };

describe("no answer", () => {
  it("within the time is unreachable and unconfirmed", async () => {
    const { failure } = await failAgainst(never, { timeoutMs: 50 });
    expect(failure).toMatchObject({ ...unreachable, cause: { name: "TimeoutError" } });
  });

  it("after its headers is unreachable too", async () => {
    const { failure } = await failAgainst((response) => response.flushHeaders(), { timeoutMs: 50 });
    expect(failure).toMatchObject({ ...unreachable, cause: { name: "TimeoutError" } });
  });

  it("from a fetch that does not heed signals ends in time all the same", async () => {
    const fetch = () => new Promise<Response>(() => {});
    const { failure } = await failAgainst(never, { timeoutMs: 5, fetch });
    expect(failure).toMatchObject(unreachable);
  });

  it("because the connection is refused is unconfirmed: the client can't know", async () => {
    // Closed again, so that nobody listens there.
    const port = await new Promise<number>((resolve) => {
      void import("node:net").then(({ createServer }) => {
        const server = createServer().listen(0, "127.0.0.1", () => {
          const address = server.address();
          server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
        });
      });
    });
    const client = createShopperChatClient({ baseUrl: `http://127.0.0.1:${port}` });
    expect(await failureOf(client.sendMessage(message))).toMatchObject({
      ...unreachable,
      cause: { name: "TypeError", code: "ECONNREFUSED" },
    });
  });

  it("because the connection is cut after the request was read is not tried again", async () => {
    const { failure, received } = await failAgainst((response) => response.destroy());
    expect(failure).toMatchObject(unreachable);
    expect(received).toHaveLength(1);
  });

  it("from a fetch that throws at once is unreachable", async () => {
    const fetch = () => {
      throw new TypeError("blocked");
    };
    expect((await failAgainst(never, { fetch })).failure).toMatchObject(unreachable);
  });
});

describe("an answer that is cut in the middle", () => {
  function cut(status: number): AnswerRequest {
    return (response) => {
      response.writeHead(status, { "Content-Length": 1000, Location: "/login" });
      response.write('{"id":1', () => response.destroy());
    };
  }

  it.each([
    [200, unreachable],
    [302, { kind: "signed-out", delivery: "not-sent", status: 302 }],
    [403, { kind: "unexpected", delivery: "not-sent", status: 403 }],
    [401, { kind: "signed-out", delivery: "not-sent", status: 401 }],
    [500, { kind: "unavailable", delivery: "unconfirmed", status: 500 }],
  ])("is known by its status if it is a refusal: %s", async (status, is) => {
    expect((await failAgainst(cut(status))).failure).toMatchObject(is);
  });
});

describe("the caller's signal", () => {
  it("keeps a message from leaving if it is aborted before", async () => {
    const signal = AbortSignal.abort();
    const { failure, received } = await failAgainst(never, { signal });
    expect(failure).toMatchObject({ kind: "canceled", delivery: "not-sent" });
    expect(received).toEqual([]);
  });

  it("keeps a message from leaving if it is aborted while the token is fetched", async () => {
    const controller = new AbortController();
    const getAccessToken = () => {
      controller.abort();
      return "token";
    };
    const { signal } = controller;
    const { failure, received } = await failAgainst(never, { signal, getAccessToken });
    expect(failure).toMatchObject({ kind: "canceled", delivery: "not-sent" });
    expect(received).toEqual([]);
  });

  it.each<[string, AnswerRequest]>([
    ["its answer", never],
    ["the end of its answer", (response) => response.flushHeaders()],
  ])("stops waiting for %s, and the message may have arrived", async (_, answer) => {
    const controller = new AbortController();
    const { failure, received } = await failAgainst(
      (response, count) => {
        answer(response, count);
        controller.abort(new Error("left the page"));
      },
      { signal: controller.signal },
    );
    expect(failure).toMatchObject({ kind: "canceled", delivery: "unconfirmed" });
    expect(received).toHaveLength(1);
  });

  it("changes nothing once the answer is there", async () => {
    const controller = new AbortController();
    const { url } = await startTestServer((response) => response.end('{"id":1}'));
    const client = createShopperChatClient({ baseUrl: url });
    const sent = await client.sendMessage({ ...message, signal: controller.signal });
    controller.abort();
    expect(sent.id).toBe("1");
  });
});

describe("time that runs out before anything leaves", () => {
  it("means that nothing was sent", async () => {
    const getAccessToken = () => new Promise<string>(() => {});
    const { failure, received } = await failAgainst(never, { timeoutMs: 5, getAccessToken });
    expect(failure).toMatchObject({ kind: "unreachable", delivery: "not-sent" });
    expect(received).toEqual([]);
  });
});

describe("a device that says it is offline", () => {
  const failed = () => Promise.reject(new TypeError("Failed to fetch"));
  const offline = { kind: "unreachable", delivery: "not-sent", reason: "offline" };

  function setOnLine(...values: (boolean | undefined)[]): void {
    const last = values.at(-1);
    vi.stubGlobal("navigator", {
      get onLine() {
        return values.length > 0 ? values.shift() : last;
      },
    });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
  }

  it.each([
    ["a message", (client: ShopperChatClient) => client.sendMessage(message)],
    ["a read", (client: ShopperChatClient) => getMessages(client, message)],
    ["a mark", (client: ShopperChatClient) => markMessagesRead(client, message)],
  ])("is offline if the network fails too: %s", async (_, request) => {
    setOnLine(false);
    const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch: failed });
    expect(await failureOf(request(client))).toMatchObject(offline);
  });

  it("is online if the network works", async () => {
    setOnLine(false);
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ id: 7 }));
    const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch });
    expect(await client.sendMessage(message)).toMatchObject({ id: "7" });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (boolean | undefined)[], () => Promise<Response>, object]>([
    ["the browser says it is online", [true], failed, unreachable],
    ["the browser says nothing", [undefined], failed, unreachable],
    ["it was online when the request left", [true, false], failed, unreachable],
    ["it is online again", [false, true], failed, unreachable],
    [
      "the server answers with an error",
      [false],
      async () => new Response("", { status: 503 }),
      { kind: "unavailable", delivery: "unconfirmed" },
    ],
    [
      "the response is cut off",
      [false],
      async () =>
        new Response(new ReadableStream({ start: (stream) => stream.error(new Error()) })),
      unreachable,
    ],
  ])("may have sent the message if %s", async (_, onLine, fetch, expected) => {
    setOnLine(...onLine);
    const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch });
    const failure = await failureOf(client.sendMessage(message));
    expect(failure).toMatchObject({ delivery: "unconfirmed", ...expected });
    expect(failure.reason).not.toBe("offline");
  });

  it("may have sent the message if the network fails late", async () => {
    setOnLine(false);
    const now = vi.spyOn(performance, "now");
    onTestFinished(() => now.mockRestore());
    now.mockReturnValueOnce(0).mockReturnValue(5000);
    const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch: failed });
    expect(await failureOf(client.sendMessage(message))).toMatchObject(unreachable);
  });
});

describe("once a send is over", () => {
  it.each<[string, () => Promise<Response>]>([
    ["well", async () => Response.json({ id: 1 })],
    ["badly", () => Promise.reject(new TypeError("blocked"))],
  ])("%s, no timer and no listener is left", async (_, fetch) => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, "removeEventListener");
    const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch });
    await Promise.allSettled([client.sendMessage({ ...message, signal })]);
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledWith("abort", expect.any(Function));
  });
});

describe("keepalive", () => {
  function createRecorder(answers: (() => Promise<Response>)[]) {
    const keepalives: (boolean | undefined)[] = [];
    const client = createShopperChatClient({
      baseUrl: "https://shop.example",
      fetch: async (_, init) => {
        keepalives.push(init?.keepalive);
        return (answers.shift() ?? (async () => Response.json({ id: 1 })))();
      },
    });
    return { client, keepalives };
  }
  const lost = () => Promise.reject(new TypeError("Failed to fetch"));
  const idempotencyKey = "0123456789abcdef";

  it.each<[string, () => Promise<Response>, boolean]>([
    ["failed without a response", lost, false],
    ["was answered with a 503", async () => new Response("", { status: 503 }), true],
    ["was answered with a 429", async () => new Response("", { status: 429 }), true],
    ["was answered with a 401", async () => new Response("", { status: 401 }), true],
    ["was sent", async () => Response.json({ id: 1 }), true],
  ])("is used again for a message that %s: %s", async (_, answer, isUsed) => {
    const { client, keepalives } = createRecorder([answer]);
    await client.sendMessage({ ...message, idempotencyKey }).catch(() => {});
    await client.sendMessage({ ...message, idempotencyKey });
    expect(keepalives).toEqual([true, isUsed]);
    await client.sendMessage({ ...message, idempotencyKey: `${idempotencyKey}-2` });
    expect(keepalives.at(-1)).toBe(true);
  });

  it("is not used for more than four messages at once", async () => {
    let release = (): void => {};
    const held = new Promise<Response>((resolve) => {
      release = () => resolve(Response.json({ id: 1 }));
    });
    const hold = () => held.then((response) => response.clone());
    const { client, keepalives } = createRecorder([hold, hold, hold, hold, hold, hold]);
    const sending = [1, 2, 3, 4, 5, 6].map((number) =>
      client.sendMessage({ orderId: `order-${number}`, body: "Hello" }),
    );
    await vi.waitFor(() => expect(keepalives).toHaveLength(6));
    expect(keepalives).toEqual([true, true, true, true, false, false]);
    release();
    await Promise.all(sending);
    await client.sendMessage(message);
    expect(keepalives.at(-1)).toBe(true);
  });

  it("is not used for reads", async () => {
    const { client, keepalives } = createRecorder([]);
    await getMessages(client, message).catch(() => {});
    expect(keepalives).toEqual([undefined]);
  });
});

describe("onDebug", () => {
  it.each<[string, () => Response]>([
    ["a redirect to a login page", () => Response.redirect("https://shop.example/login", 302)],
    ["a redirect to a trailing slash", () => Response.redirect("https://shop.example/a/", 308)],
    ["a redirect to a locale", () => Response.redirect("https://shop.example/fr/a", 307)],
    ["a redirect to another host", () => Response.redirect("https://www.shop.example/a", 301)],
    ["a redirect that the browser hides", () => Response.error()],
  ])("names %s, of messages and of reads", async (_, respond) => {
    const onDebug = vi.fn<NonNullable<ShopperChatClientOptions["onDebug"]>>();
    const client = createShopperChatClient({
      baseUrl: "https://shop.example",
      fetch: async () => respond(),
      onDebug,
    });
    await failureOf(client.sendMessage(message));
    await failureOf(getMessages(client, message));
    await failureOf(markMessagesRead(client, message));
    expect(onDebug).toHaveBeenCalledTimes(3);
    for (const [{ error }] of onDebug.mock.calls) {
      expect(error).toMatchObject({ kind: "signed-out", reason: "redirected" });
      expect(error.message).toMatch(/login page.*slash.*language prefix/);
    }
  });

  it("is not called for a 401, which can happen to anyone", async () => {
    const onDebug = vi.fn<NonNullable<ShopperChatClientOptions["onDebug"]>>();
    const fetch = async () => new Response(null, { status: 401 });
    await failAgainst(never, { fetch, onDebug });
    expect(onDebug).not.toHaveBeenCalled();
  });

  it("is not called for a request that the app canceled", async () => {
    const onDebug = vi.fn<NonNullable<ShopperChatClientOptions["onDebug"]>>();
    const client = createShopperChatClient({
      baseUrl: "https://shop.example",
      fetch: () => new Promise(() => {}),
      onDebug,
    });
    const controller = new AbortController();
    const { signal } = controller;
    const reading = failureOf(getMessages(client, { ...message, signal }));
    const sending = failureOf(client.sendMessage({ ...message, signal }));
    controller.abort();
    expect(await reading).toMatchObject({ kind: "canceled" });
    expect(await sending).toMatchObject({ kind: "canceled" });
    expect(onDebug).not.toHaveBeenCalled();
  });

  it("gets the original beside the error", async () => {
    const original = new TypeError("blocked by the browser");
    const onDebug = vi.fn<NonNullable<ShopperChatClientOptions["onDebug"]>>();
    const fetch = () => Promise.reject(original);
    const { failure } = await failAgainst(never, { fetch, onDebug });
    expect(onDebug.mock.calls).toEqual([[{ error: failure, original }]]);
    expect(onDebug.mock.calls[0]?.[0].original).toBe(original);
  });

  it.each<[string, () => void]>([
    [
      "throws",
      () => {
        throw new Error("debugging is broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("debugging is broken"))],
  ])("changes nothing when it %s", async (_, onDebug) => {
    const fetch = () => Promise.reject(new TypeError("blocked"));
    expect((await failAgainst(never, { fetch, onDebug })).failure).toMatchObject(unreachable);
  });

  it.each<[string, (client: ShopperChatClient, orderId: string) => Promise<unknown>]>([
    ["a message", (client, orderId) => client.sendMessage({ orderId, body: "Hello" })],
    ["a read", (client, orderId) => getMessages(client, { orderId })],
    ["a mark", (client, orderId) => markMessagesRead(client, { orderId })],
  ])("receives what a developer should look into, for %s", async (_, call) => {
    const onDebug = vi.fn<NonNullable<ShopperChatClientOptions["onDebug"]>>();
    const { url: baseUrl } = await startTestServer((response) => response.writeHead(404).end());
    const client = createShopperChatClient({ baseUrl, onDebug });
    const nothingThere = await failureOf(call(client, "order-1"));
    expect(nothingThere.message).toContain("baseUrl");
    const noOrder = await failureOf(call(client, ".."));
    expect(noOrder.message).toContain("orderId");
    expect(onDebug.mock.calls).toEqual([
      [{ error: nothingThere, original: nothingThere }],
      [{ error: noOrder, original: noOrder }],
    ]);
  });

  it("receives once that the headers option failed", async () => {
    const original = new Error("no session");
    const onDebug = vi.fn<NonNullable<ShopperChatClientOptions["onDebug"]>>();
    const headers = () => Promise.reject(original);
    const { failure } = await failAgainst(never, { headers, onDebug });
    expect(failure.kind).toBe("unexpected");
    expect(onDebug.mock.calls).toEqual([[{ error: failure, original }]]);
  });

  it.each([
    [200, '{"id":1}'],
    [401, ""],
    [403, '{"error":{"message":"no","code":null}}'],
    [404, '{"error":{"message":"no","code":4000}}'],
    [429, ""],
    [500, ""],
  ])("is not called for what may happen to anybody: %i", async (status, body) => {
    const onDebug = vi.fn<NonNullable<ShopperChatClientOptions["onDebug"]>>();
    const { url: baseUrl } = await startTestServer((response) =>
      response.writeHead(status).end(body),
    );
    const client = createShopperChatClient({ baseUrl, onDebug });
    await Promise.allSettled([client.sendMessage(message)]);
    await Promise.allSettled([client.sendMessage({ ...message, body: " " })]);
    expect(onDebug).not.toHaveBeenCalled();
  });
});
