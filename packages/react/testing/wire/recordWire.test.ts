import { createIdempotencyKey } from "@shopper-chat/client";
import { describe, expect, it } from "vitest";
import { createSandboxClient } from "../createSandboxClient.ts";
import { recordWire } from "./recordWire.ts";
import type { WireExchange } from "./WireExchange.ts";

async function sendTo(orderId: string): Promise<WireExchange[]> {
  const exchanges: WireExchange[] = [];
  const { client } = createSandboxClient((fetch) =>
    recordWire(fetch, (exchange) => exchanges.push(exchange)),
  );
  const idempotencyKey = createIdempotencyKey();
  await client
    .sendMessage({ orderId, body: "Ripe avocados", idempotencyKey })
    .catch(() => undefined);
  return exchanges;
}

describe("recordWire", () => {
  it("reports a request when it starts, and again with its response", async () => {
    const [started, ended, ...more] = await sendTo("shopping");
    expect(more).toEqual([]);
    expect(started).toMatchObject({
      method: "POST",
      path: "/v2/post_checkout/chat/shopping/messages",
      body: '{"body":"Ripe avocados"}',
    });
    expect(started?.response).toBeUndefined();
    expect(ended).toMatchObject({ ...started, response: { state: "received", status: 200 } });
    expect(Object.fromEntries(started?.headers ?? [])).toHaveProperty("idempotency-key");
  });

  it("reports no token", async () => {
    const exchanges = await sendTo("shopping");
    expect(Object.fromEntries(exchanges[0]?.headers ?? []).authorization).toBe("Bearer …");
  });

  it("reports why there is no response", async () => {
    const exchanges = await sendTo("drops-before");
    expect(exchanges[1]?.response).toEqual({ state: "failed", reason: "TypeError" });
  });
});
