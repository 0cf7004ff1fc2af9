import { createServer } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createOrderAuthorizer } from "./createOrderAuthorizer.ts";
import { bearer, send, signToken, startWithSandbox } from "./testing/runGateway.ts";

/** A service of the storefront that knows whose order it is. */
async function startOrderService() {
  const asked: { url: string | undefined; token: string | undefined }[] = [];
  const state = { status: 204 };
  const server = createServer((request, response) => {
    asked.push({ url: request.url, token: request.headers.authorization });
    response.writeHead(state.status, { Location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}/customers/{user_id}/orders/{order_id}`;
  return { asked, state, url };
}

describe("AUTHORIZE_ORDER_URL", () => {
  it("requests AUTHORIZE_ORDER_URL with order and customer, and answers a refusal with 404", async () => {
    const { asked, state, url: AUTHORIZE_ORDER_URL } = await startOrderService();
    const { sandbox, url } = await startWithSandbox({
      AUTHORIZE_ORDER_URL,
      AUTHORIZE_ORDER_TOKEN: "of-the-service",
    });
    const token = bearer(await signToken({ sub: "customer 1/é" }));
    state.status = 404;
    expect((await send(url, token, "an order?")).status).toBe(404);
    expect(sandbox.requests()).toEqual([]);
    expect(asked).toEqual([
      {
        url: "/customers/customer%201%2F%C3%A9/orders/an%20order%3F",
        token: "Bearer of-the-service",
      },
    ]);
    state.status = 200;
    expect((await send(url, bearer(await signToken()))).status).toBe(200);
  });

  it.each([500, 302, 401])(
    "refuses the request when AUTHORIZE_ORDER_URL answers with %i",
    async (status) => {
      const { state, url: AUTHORIZE_ORDER_URL } = await startOrderService();
      state.status = status;
      const { lines, sandbox, url } = await startWithSandbox({ AUTHORIZE_ORDER_URL });
      expect((await send(url, bearer(await signToken()))).status).toBe(500);
      expect(sandbox.requests()).toEqual([]);
      await vi.waitFor(() =>
        expect(lines()).toContainEqual(
          expect.objectContaining({ during: "authorizeOrder", code: `HTTP_${status}` }),
        ),
      );
    },
  );

  it("caches answers about orders, refusals for a shorter time, and failures not at all", async () => {
    const { asked, state, url } = await startOrderService();
    let time = 0;
    const authorize = createOrderAuthorizer({ url, token: undefined }, { now: () => time });
    const ask = (orderId: string) =>
      authorize({ userId: "sam", orderId, request: new Request("https://shop.example/") });
    expect(await Promise.all([ask("a"), ask("a"), ask("a")])).toEqual([true, true, true]);
    time = 59_999;
    expect(await ask("a")).toBe(true);
    expect(asked).toHaveLength(1);
    state.status = 403;
    time = 60_001;
    expect(await ask("a")).toBe(false);
    time += 4999;
    expect(await ask("a")).toBe(false);
    expect(asked).toHaveLength(2);
    state.status = 500;
    time += 2;
    await expect(ask("a")).rejects.toThrow("500");
    state.status = 204;
    expect(await ask("a")).toBe(true);
  });
});

describe("SESSION_ORDERS_CLAIM", () => {
  it("lets a customer write about the orders of the token only", async () => {
    const { lines, sandbox, url } = await startWithSandbox({ SESSION_ORDERS_CLAIM: "orders" });
    const token = await signToken({ sub: "customer-1", orders: ["shopping", 17] });
    expect((await send(url, bearer(token))).status).toBe(200);
    expect((await send(url, bearer(token), "shopping~2")).status).toBe(404);
    expect(sandbox.messages()).toHaveLength(1);
    expect((await send(url, bearer(await signToken()))).status).toBe(401);
    await vi.waitFor(() =>
      expect(lines()).toContainEqual(expect.objectContaining({ reason: "claim-missing" })),
    );
  });
});

it("warns at the start when nothing says whose order it is", async () => {
  const { lines } = await startWithSandbox();
  expect(lines()).toContainEqual(
    expect.objectContaining({ event: "orders-not-authorized", level: "warn" }),
  );
  const claimed = await startWithSandbox({ SESSION_ORDERS_CLAIM: "orders" });
  expect(JSON.stringify(claimed.lines())).not.toContain("orders-not-authorized");
});
