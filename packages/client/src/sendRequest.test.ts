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
  it("sends nothing and says so", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const { failure, received } = await failAgainst(never);
    expect(failure).toMatchObject({ kind: "unreachable", delivery: "not-sent" });
    expect(received).toEqual([]);
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

describe("onDebug", () => {
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
