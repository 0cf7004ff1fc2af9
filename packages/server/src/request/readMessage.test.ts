import { request as httpRequest } from "node:http";
import { expect, it, vi } from "vitest";
import { createShopperChatHandler } from "../createShopperChatHandler.ts";
import type { ShopperChatEvent } from "../events/ShopperChatEvent.ts";
import { MAX_UPLOAD_BYTES } from "../http/readUpload.ts";
import { outcomeOf, type PageMessage, startBackend } from "../testing/startBackend.ts";

it.each<[what: string, status: number, code: string, message: PageMessage]>([
  ["no type", 415, "unsupported_media_type", { headers: { "Content-Type": null } }],
  ["text", 415, "unsupported_media_type", { headers: { "Content-Type": "text/plain" } }],
  [
    "a form",
    415,
    "unsupported_media_type",
    { headers: { "Content-Type": "application/x-www-form-urlencoded" } },
  ],
  [
    "two types",
    415,
    "unsupported_media_type",
    { headers: { "Content-Type": "text/plain, application/json" } },
  ],
  ["another JSON", 415, "unsupported_media_type", { headers: { "Content-Type": "text/json" } }],
  ["a short key", 400, "invalid_idempotency_key", { headers: { "Idempotency-Key": "short" } }],
  [
    "an odd key",
    400,
    "invalid_idempotency_key",
    { headers: { "Idempotency-Key": "a b".repeat(9) } },
  ],
  ["too much", 413, "too_large", { rawBody: "x".repeat(MAX_UPLOAD_BYTES + 1) }],
  ["nothing", 400, "invalid_json", { rawBody: "" }],
  ["half", 400, "invalid_json", { rawBody: '{"body":"Ripe' }],
  ["not UTF-8", 400, "invalid_json", { rawBody: new Uint8Array([0x22, 0xff, 0x22]) }],
  ["null", 400, "invalid_request", { rawBody: "null" }],
  ["a list", 400, "invalid_request", { rawBody: '["Hi"]' }],
  ["no text", 400, "invalid_request", { rawBody: "{}" }],
  ["a number", 400, "invalid_request", { body: 7 }],
  ["null text", 400, "invalid_request", { body: null }],
])("answers %s with %i %s, in our own words and without a request to Connect", async (...row) => {
  const [, status, code, message] = row;
  const backend = await startBackend();
  expect(await outcomeOf(await backend.send(message))).toEqual({
    status,
    delivery: "not-sent",
    answer: { error: { message: expect.any(String), code }, meta: {} },
  });
  expect(backend.sandbox.requests()).toEqual([]);
});

it.each([
  ["", "can't be blank"],
  [" \n\t\u200b", "can't be blank"],
  ["a".repeat(1001), "is too long (maximum is 1000 characters)"],
  ["👍".repeat(1001), "is too long (maximum is 1000 characters)"],
])("refuses %j as Connect would, without a request to Connect", async (body, message) => {
  const backend = await startBackend();
  expect(await outcomeOf(await backend.send({ body }))).toEqual({
    status: 400,
    delivery: "not-sent",
    answer: { error: { message, code: 1001 }, meta: { key: "body" } },
  });
  expect(backend.sandbox.requests()).toEqual([]);
});

it("takes the longest message in its longest writing", async () => {
  const backend = await startBackend();
  const escaped = "\\ud83d\\udc4d".repeat(1000);
  const response = await backend.send({
    rawBody: `{"body":"${escaped}"}`,
    headers: { "Content-Type": "Application/JSON; charset=utf-8" },
  });
  expect(response.status).toBe(200);
  expect(backend.received("/messages")).toMatchObject([{ body: { body: "👍".repeat(1000) } }]);
});

it("takes a well-formed Idempotency-Key", async () => {
  const backend = await startBackend();
  const headers = { "Idempotency-Key": "0123456789abcdef" };
  expect((await backend.send({ headers })).status).toBe(200);
});

it("stops reading a body that says no length as soon as it is too large", async () => {
  const backend = await startBackend();
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024).fill(0x20));
      // Ends some day, so that a backend that reads it all fails the test and not the machine.
      if (pulled === 64 * 1024) controller.close();
    },
  });
  const response = await backend.send({ rawBody: endless });
  expect(await outcomeOf(response)).toMatchObject({ status: 413, delivery: "not-sent" });
  expect(pulled).toBeLessThan(8 * 1024);
  expect(backend.sandbox.requests()).toEqual([]);
});

it("refuses by Content-Length alone, before any of the body has come", async () => {
  const backend = await startBackend();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const request = httpRequest(`${backend.url}/v2/post_checkout/chat/shopping/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Content-Length": MAX_UPLOAD_BYTES + 1 },
    });
    request.on("error", reject);
    request.on("response", (response) => {
      resolve(response.statusCode);
      request.destroy();
    });
    request.flushHeaders();
  });
  expect(status).toBe(413);
});

it("answers when the page leaves in the middle of its body", async () => {
  const handler = createShopperChatHandler({
    connect: { baseUrl: "http://127.0.0.1:1", clientId: "client", clientSecret: "secret" },
    authenticate: () => ({ userId: "customer-1" }),
  });
  const body = new ReadableStream({
    start: (controller) => controller.error(new Error("connection reset")),
  });
  const request = new Request("http://shop.example/v2/post_checkout/chat/shopping/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
    body,
    ...{ duplex: "half" },
  });
  expect(await outcomeOf(await handler(request))).toMatchObject({
    status: 400,
    delivery: "not-sent",
    answer: { error: { code: "cut_off" } },
  });
});

it("refuses a body whose connection breaks in the middle", async () => {
  const events: ShopperChatEvent[] = [];
  const backend = await startBackend({ onEvent: (event) => void events.push(event) });
  const request = httpRequest(`${backend.url}/v2/post_checkout/chat/shopping/messages`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Content-Length": 100,
      Cookie: "session=customer-1",
      "Sec-Fetch-Site": "same-origin",
    },
  });
  request.on("error", () => {});
  request.write('{"body":"Ripe', () => request.destroy());
  await vi.waitFor(() =>
    expect(events).toMatchObject([{ type: "refused", status: 400, code: "cut_off" }]),
  );
});

it("asks for the session before it reads the body", async () => {
  const backend = await startBackend({ authenticate: () => null });
  expect((await backend.send({ rawBody: "not JSON" })).status).toBe(401);
});
