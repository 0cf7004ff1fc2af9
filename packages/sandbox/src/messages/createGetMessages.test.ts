import { describe, expect, it } from "vitest";
import { startTestSandbox, type TestSandbox } from "../testing/startTestSandbox.ts";

async function read(
  { url, sandbox, tokenFor }: TestSandbox,
  orderId: string,
  customerId: string = sandbox.customerId,
): Promise<Response> {
  return fetch(`${url}/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`, {
    headers: { Authorization: `Bearer ${await tokenFor(customerId)}` },
  });
}

describe("GET messages", () => {
  it("lists the delivered messages of the order and its people", async () => {
    const running = await startTestSandbox({ now: () => new Date("2021-01-01T05:00:00.987Z") });
    await running.send({ orderId: "drops-after~1", body: " Ripe bananas " }).catch(() => {});
    await running.send({ orderId: "drops-before~1" }).catch(() => {});
    const response = await read(running, "drops-after~1");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      chat_messages: [
        {
          id: 1,
          order_id: expect.any(Number),
          created_at: "2021-01-01T05:00:00Z",
          recipient_id: 2,
          recipient_type: "driver",
          sender_id: 1,
          sender_type: "user",
          read: false,
          body: " Ripe bananas ",
        },
      ],
      metadata: {
        customer: { id: 1, display_name: "Sam" },
        current_shopper: { id: 2, display_name: "Ana" },
        shoppers: [{ id: 2, display_name: "Ana" }],
        is_expired: false,
      },
    });
    expect(await (await read(running, "drops-before~1")).json()).toMatchObject({
      chat_messages: [],
    });
  });

  it("returns an empty list marked as expired for the order expired", async () => {
    const response = await read(await startTestSandbox(), "expired");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      chat_messages: [],
      metadata: { is_expired: true },
    });
  });

  it("returns 403 for the order redacted, which accepts messages", async () => {
    const running = await startTestSandbox();
    expect((await running.send({ orderId: "redacted" })).status).toBe(200);
    const response = await read(running, "redacted");
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: { message: "Shopper PII", code: null } });
  });

  it("returns 404 for another customer's order and 401 without a valid token", async () => {
    const running = await startTestSandbox();
    expect((await read(running, "no-such-order")).status).toBe(404);
    expect((await read(running, "shopping", "customer-2")).status).toBe(404);
    expect((await read(running, "unauthorized")).status).toBe(401);
    const path = "/v2/post_checkout/chat/shopping/messages";
    expect((await fetch(`${running.url}${path}`)).status).toBe(401);
  });

  it("lists a read of messages in the request log", async () => {
    const running = await startTestSandbox();
    await read(running, "shopping");
    expect(await running.received()).toMatchObject([
      {},
      { method: "GET", path: "/v2/post_checkout/chat/shopping/messages", body: null, status: 200 },
    ]);
  });
});

describe("the order expired", () => {
  it("refuses messages for the order expired with 403", async () => {
    const { send } = await startTestSandbox();
    expect((await send({ orderId: "expired" })).status).toBe(403);
  });
});
