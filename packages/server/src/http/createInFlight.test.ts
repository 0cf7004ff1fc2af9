import { expect, it, vi } from "vitest";
import { createShopperChatHandler } from "../createShopperChatHandler.ts";
import { serveForTest } from "../testing/serveForTest.ts";
import { outcomeOf, sendTo } from "../testing/startBackend.ts";
import { startConnect } from "../testing/startConnect.ts";

it("finishes the requests in flight when it is closed, and refuses new ones", async () => {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { connect, received } = await startConnect({
    message: async () => {
      await gate;
      return Response.json({ id: 7 });
    },
  });
  const handler = createShopperChatHandler({
    connect,
    authenticate: () => ({ userId: "customer-1" }),
  });
  const url = await serveForTest(handler);
  const sending = sendTo(url);
  await vi.waitFor(() => expect(received("/messages")).toHaveLength(1));

  let isClosed = false;
  const closing = handler.close().then(() => {
    isClosed = true;
  });
  const late = await sendTo(url);
  expect(late.headers.get("Retry-After")).toBe("1");
  expect(await outcomeOf(late)).toMatchObject({
    status: 503,
    delivery: "not-sent",
    answer: { error: { code: "shutting_down" } },
  });
  expect(isClosed).toBe(false);
  letGo();
  expect((await sending).status).toBe(200);
  await closing;
  expect(received("/messages")).toHaveLength(1);
  await handler.close();
});

it("does not wait for the rest of a half-sent message", async () => {
  const { connect, received } = await startConnect({});
  const authenticate = vi.fn<() => { userId: string }>(() => ({ userId: "customer-1" }));
  const handler = createShopperChatHandler({ connect, authenticate });
  const url = await serveForTest(handler);
  const stalled = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"body":"Ripe')),
  });
  const sending = sendTo(url, { rawBody: stalled });
  await vi.waitFor(() => expect(authenticate).toHaveBeenCalledOnce());
  await handler.close();
  expect(await outcomeOf(await sending)).toMatchObject({
    status: 503,
    delivery: "not-sent",
    answer: { error: { code: "shutting_down" } },
  });
  expect(received("")).toEqual([]);
});
