import { describe, expect, it, vi } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { createShopperChatClient } from "./createShopperChatClient.ts";
import { createIdempotencyKey } from "./message.ts";
import type { ShopperChatError } from "./ShopperChatError.ts";

/** Returns the error of a request, with arguments as JavaScript may pass them. fetch is not called. */
async function refusalOf(request: object): Promise<ShopperChatError> {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ id: 1 }));
  const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch });
  const whole = { orderId: "order-1", body: "Hello", ...request };
  const failure = await failureOf(Reflect.apply(client.sendMessage, client, [whole]));
  expect(fetch).not.toHaveBeenCalled();
  return failure;
}

const invalidBody = { kind: "invalid-body", delivery: "not-sent", status: undefined };
const misuse = { kind: "unexpected", delivery: "not-sent", status: undefined };

describe("a message that can't be sent", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \r\n\t"],
    ["zero width", "\u200b\ufeff"],
    ["1001 letters", "a".repeat(1001)],
    ["1001 emoji", "😀".repeat(1001)],
    ["a megabyte", "a".repeat(1_000_000)],
  ])("is refused without a request: %s", async (_, body) => {
    expect(await refusalOf({ body })).toMatchObject(invalidBody);
  });

  it("says how many characters there are", async () => {
    expect((await refusalOf({ body: "a".repeat(1234) })).message).toContain("1234");
  });

  it.each([undefined, null, 5, { toString: () => "Hello" }])(
    "is refused without a request when it is no text: %j",
    async (body) => {
      const failure = await refusalOf({ body });
      expect(failure).toMatchObject(misuse);
      expect(failure.message).toContain("body must be text");
    },
  );
});

describe("a message that can be sent", () => {
  it.each([
    ["1000 letters, and white space around them", ` ${"a".repeat(1000)}\r\n`, "a".repeat(1000)],
    ["1000 emoji", "😀".repeat(1000), "😀".repeat(1000)],
    ["500 line breaks in CR LF", `a${"\r\n".repeat(998)}b`, `a${"\n".repeat(998)}b`],
    ["one letter", "a", "a"],
  ])("is sent as it is counted: %s", async (_, body, sent) => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ id: 1 }));
    const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch });
    await client.sendMessage({ orderId: "order-1", body });
    expect(fetch.mock.calls.map(([, init]) => init?.body)).toEqual([
      JSON.stringify({ body: sent }),
    ]);
  });
});

describe("an idempotency key", () => {
  it.each([
    "",
    "short",
    "x".repeat(129),
    "with space in it!",
    "ümlaut-in-the-key",
    1234567890123456,
  ])("is refused without a request when it can't travel: %j", async (idempotencyKey) => {
    const failure = await refusalOf({ idempotencyKey });
    expect(failure).toMatchObject(misuse);
    expect(failure.message).toContain("idempotencyKey must be");
  });

  it.each([createIdempotencyKey(), crypto.randomUUID(), "x".repeat(16), "A_9-".repeat(32)])(
    "may be %s",
    async (idempotencyKey) => {
      const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ id: 1 }));
      const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch });
      await client.sendMessage({ orderId: "order-1", body: "Hello", idempotencyKey });
      expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).get("Idempotency-Key")).toBe(
        idempotencyKey,
      );
    },
  );
});
