import { createIdempotencyKey } from "@shopper-chat/client";
import { describe, expect, it } from "vitest";
import { createSandboxClient } from "../createSandboxClient.ts";
import { recordWire } from "./recordWire.ts";
import type { WireExchange } from "./WireExchange.ts";

async function sendTo(orderId: string): Promise<WireExchange[]> {
  const told: WireExchange[] = [];
  const { client } = createSandboxClient((fetch) =>
    recordWire(fetch, (exchange) => told.push(exchange)),
  );
  const idempotencyKey = createIdempotencyKey();
  await client
    .sendMessage({ orderId, body: "Ripe avocados", idempotencyKey })
    .catch(() => undefined);
  return told;
}

describe("what is told of the wire", () => {
  it("is a request when it leaves, and the same with its answer when that is there", async () => {
    const [begun, ended, ...more] = await sendTo("shopping");
    expect(more).toEqual([]);
    expect(begun).toMatchObject({
      method: "POST",
      path: "/v2/post_checkout/chat/shopping/messages",
      body: '{"body":"Ripe avocados"}',
    });
    expect(begun?.answer).toBeUndefined();
    expect(ended).toMatchObject({ ...begun, answer: { state: "answered", status: 200 } });
    expect(Object.fromEntries(begun?.headers ?? [])).toHaveProperty("idempotency-key");
  });

  it("is never a token", async () => {
    const told = await sendTo("shopping");
    expect(Object.fromEntries(told[0]?.headers ?? []).authorization).toBe("Bearer …");
  });

  it("is why there is no answer", async () => {
    const told = await sendTo("drops-before");
    expect(told[1]?.answer).toEqual({ state: "failed", reason: "TypeError" });
  });
});
