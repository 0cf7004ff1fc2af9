import { describe, expect, it } from "vitest";
import { startTestSandbox } from "../testing/startTestSandbox.ts";

const TOO_LONG = {
  error: { message: "is too long (maximum is 1000 characters)", code: 1001 },
  meta: { key: "body" },
};
const NOT_ALLOWED = { message: "Sending a message is not allowed at this time", code: null };

describe("fixed orders", () => {
  it("the order shopping accepts a message", async () => {
    const { send } = await startTestSandbox();
    expect((await send({ orderId: "shopping" })).status).toBe(200);
  });

  it("the order chat-disabled returns 403 with an empty meta", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "chat-disabled" });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: NOT_ALLOWED, meta: {} });
  });

  it("the order no-shopper returns the same 403 with a null meta", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "no-shopper" });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: NOT_ALLOWED, meta: null });
  });

  it("the order unauthorized returns 401 for a valid token", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "unauthorized" });
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer /);
    expect(await response.text()).toBe("");
  });

  it("the order too-long refuses any message in the single shape", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "too-long" });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(TOO_LONG);
  });

  it("the order multiple-errors refuses any message in the multiple shape", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "multiple-errors" });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { message: "There were issues with your request", code: 9999, errors: [TOO_LONG] },
      meta: {},
    });
  });

  it("the order server-error returns Connect's 500 and doesn't deliver", async () => {
    const { send, delivered } = await startTestSandbox();
    const response = await send({ orderId: "server-error" });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: {
        message:
          "Sorry, an unexpected error occurred. Our team has been notified. Please try again later.",
        code: 5000,
      },
      meta: {},
    });
    expect(await delivered()).toEqual([]);
  });

  it("the order gateway-error returns 502 with a page and doesn't deliver", async () => {
    const { send, delivered } = await startTestSandbox();
    const response = await send({ orderId: "gateway-error" });
    expect(response.status).toBe(502);
    expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
    expect(await response.text()).toContain("<h1>502 Bad Gateway</h1>");
    expect(await delivered()).toEqual([]);
  });

  it("the order garbled delivers and returns 200 with half of the JSON", async () => {
    const { send, delivered } = await startTestSandbox();
    const response = await send({ orderId: "garbled", body: "Ripe bananas" });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
    const text = await response.text();
    expect(text).toMatch(/^\{"id":1,/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(await delivered()).toMatchObject([{ id: 1, body: "Ripe bananas" }]);
  });

  it.each(["garbled", "slow"])(
    "the order %s refuses a blank message as shopping does",
    async (orderId) => {
      const { send } = await startTestSandbox({ slowMs: 0 });
      const response = await send({ orderId, body: "" });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: 1001 } });
    },
  );

  it("gives the fixed orders to the customer of the option customerId", async () => {
    const { send, tokenFor } = await startTestSandbox({ customerId: "sam" });
    expect((await send({ token: await tokenFor("sam") })).status).toBe(200);
    expect((await send({ token: await tokenFor("customer-1") })).status).toBe(404);
  });
});
