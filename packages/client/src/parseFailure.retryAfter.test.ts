import { describe, expect, it } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { failureOn } from "../testing/sendTo.ts";
import { startTestServer } from "../testing/startTestServer.ts";
import { createShopperChatClient } from "./createShopperChatClient.ts";
import { parseRetryAfter } from "./parseFailure.ts";

const now = new Date("2026-01-01T00:00:00Z");

function waitOf(retryAfter: string, date?: string): number | undefined {
  const headers = new Headers({ "Retry-After": retryAfter });
  if (date !== undefined) headers.set("Date", date);
  return parseRetryAfter({ headers, receivedAt: now });
}

describe("Retry-After", () => {
  it.each([
    ["1", 1000],
    ["1.5", 1500],
    [" 30 ", 30_000],
    ["3600", 3_600_000],
    ["86400", 3_600_000],
    ["99999999999999999999", 3_600_000],
  ])("is taken in seconds, an hour at most: %j", (value, wait) => {
    expect(waitOf(value)).toBe(wait);
  });

  it("reads a date by the customer's clock if the server sends none", () => {
    expect(waitOf("Thu, 01 Jan 2026 00:00:20 GMT")).toBe(20_000);
    expect(waitOf("Thu, 01 Jan 2026 00:00:20 GMT", "nonsense")).toBe(20_000);
  });

  it("is taken as a date by the server's clock, however wrong the customer's is", () => {
    const value = "Wed, 01 Jan 2020 00:00:45 GMT";
    expect(waitOf(value, "Wed, 01 Jan 2020 00:00:00 GMT")).toBe(45_000);
  });

  it.each([
    "",
    "0",
    "-5",
    "1.2.3",
    "5 apples",
    "soon",
    "Infinity",
    "Thu, 01 Jan 2015 00:00:00 GMT",
  ])("says nothing when it is past or nonsense: %j", (value) => {
    expect(waitOf(value)).toBeUndefined();
  });
});

describe("a rate limit", () => {
  it("says how long to wait", async () => {
    expect(await failureOn({ status: 429, headers: { "Retry-After": "7" } })).toMatchObject({
      kind: "rate-limited",
      delivery: "not-sent",
      status: 429,
      retryAfterMs: 7000,
    });
  });

  it("knows the wait although its answer is a page and says nonsense", async () => {
    const failure = await failureOn({ status: 429, body: "<p>", headers: { "Retry-After": "?" } });
    expect(failure).toMatchObject({ kind: "rate-limited", retryAfterMs: 5000 });
  });

  it("doubles the wait up to 80 s, and starts again after any other answer", async () => {
    const others = new Map([
      [8, 200],
      [10, 500],
    ]);
    const { url } = await startTestServer((response, count) => {
      response.writeHead(others.get(count) ?? 429).end('{"id":1}');
    });
    const client = createShopperChatClient({ baseUrl: url });
    const waits: unknown[] = [];
    while (waits.length < 12) {
      const sending = client.sendMessage({ orderId: "a", body: "Hello" });
      waits.push(waits.length === 7 ? (await sending).id : (await failureOf(sending)).retryAfterMs);
    }
    expect(waits).toEqual([
      ...[5000, 10_000, 20_000, 40_000, 80_000, 80_000, 80_000],
      "1",
      5000,
      undefined,
      5000,
      10_000,
    ]);
  });

  it("is the only failure with a wait", async () => {
    const failure = await failureOn({ status: 503, headers: { "Retry-After": "7" } });
    expect(failure.retryAfterMs).toBeUndefined();
  });
});
