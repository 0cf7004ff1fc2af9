import { describe, expect, it } from "vitest";
import { startTestSandbox } from "../testing/startTestSandbox.ts";

const NOT_FOUND = { error: { message: "Resource not found", code: 4000 } };

describe("POST messages", () => {
  it("returns 200 with only the message's id, type, time and time zone", async () => {
    const { send } = await startTestSandbox({ now: () => new Date("2021-01-01T05:00:00.987Z") });
    const response = await send();
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({
      id: 1,
      type: "CHAT",
      created_at: "2021-01-01T05:00:00Z",
      timezone: "America/Los_Angeles",
    });
  });

  it("gives each accepted message a higher id, and a refused one none", async () => {
    const { send } = await startTestSandbox();
    await send();
    await send({ body: "" });
    expect(await (await send()).json()).toMatchObject({ id: 2 });
  });

  it("returns 404 for an order that doesn't exist", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "no-such-order" });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual(NOT_FOUND);
  });

  it.each(["constructor", "__proto__", "toString"])(
    "returns 404 for the order id %s",
    async (orderId) => {
      const { send } = await startTestSandbox();
      expect((await send({ orderId })).status).toBe(404);
    },
  );

  it("returns 404 for another customer's order", async () => {
    const { send, tokenFor } = await startTestSandbox();
    const response = await send({ token: await tokenFor("customer-2") });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual(NOT_FOUND);
  });

  it("accepts a message for a second customer's order from otherOrders", async () => {
    const { send, tokenFor } = await startTestSandbox({
      otherOrders: { "order-2": { customerId: "customer-2", outcome: "shopping" } },
    });
    const token = await tokenFor("customer-2");
    expect((await send({ orderId: "order-2", token })).status).toBe(200);
    expect((await send({ orderId: "order-2" })).status).toBe(404);
  });

  it.each(["a/b", "50% off", "50%25", "%2F", "%E4", "Ä 中 😀", "a?b#c&d=e+f", "a;b:c@d", "..%2F"])(
    "decodes the order id %j from the path",
    async (orderId) => {
      const { send } = await startTestSandbox({
        otherOrders: { [orderId]: { customerId: "customer-1", outcome: "shopping" } },
      });
      expect((await send({ orderId })).status).toBe(200);
    },
  );

  it("returns 404 when the percent-encoding of the order id is invalid", async () => {
    const { url, tokenFor } = await startTestSandbox();
    const response = await fetch(`${url}/v2/post_checkout/chat/%zz/messages`, {
      method: "POST",
      headers: { Authorization: `Bearer ${await tokenFor("customer-1")}` },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual(NOT_FOUND);
  });

  it("returns a plain 404, not Connect's, for a wrong method or path", async () => {
    const { url } = await startTestSandbox();
    const response = await fetch(`${url}/v2/post_checkout/chat/shopping/messages`, {
      method: "DELETE",
    });
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toMatch(/^text\/plain/);
  });
});

describe("the access token of a message", () => {
  it.each([
    ["absent", undefined],
    ["unknown", "Bearer 0123456789abcdef"],
    ["of another scheme", "Basic c2FuZGJveDpzYW5kYm94"],
    ["empty", "Bearer "],
  ])(
    "answers 401 with a challenge and no body when the access token is %s",
    async (_, authorization) => {
      const { url } = await startTestSandbox();
      const response = await fetch(`${url}/v2/post_checkout/chat/shopping/messages`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          ...(authorization === undefined ? {} : { Authorization: authorization }),
        },
        body: '{"body":"Hello"}',
      });
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer .*error="invalid_token"/);
      expect(await response.text()).toBe("");
    },
  );

  it("accepts an access token until its lifetime is over, then answers 401", async () => {
    let time = Date.parse("2026-01-01T00:00:00Z");
    const { send, tokenFor } = await startTestSandbox({
      tokenLifetimeSeconds: 60,
      now: () => new Date(time),
    });
    const token = await tokenFor("customer-1");
    time += 59_999;
    expect((await send({ token })).status).toBe(200);
    time += 1;
    const response = await send({ token });
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toContain("expired");
    expect(await response.text()).toBe("");
  });

  it("checks the access token before the order and the message", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ token: "unknown", orderId: "no-such-order", rawBody: "{" });
    expect(response.status).toBe(401);
  });
});

it("checks the order and its chat before the message", async () => {
  const { send } = await startTestSandbox();
  expect((await send({ orderId: "no-such-order", body: "" })).status).toBe(404);
  expect((await send({ orderId: "chat-disabled", body: "" })).status).toBe(403);
});
