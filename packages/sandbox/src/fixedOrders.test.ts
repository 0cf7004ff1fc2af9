import { describe, expect, it } from "vitest";
import { startTestSandbox } from "./startTestSandbox.ts";

const TOO_LONG = {
  error: { message: "is too long (maximum is 1000 characters)", code: 1001 },
  meta: { key: "body" },
};
const NOT_ALLOWED = { message: "Sending a message is not allowed at this time", code: null };

describe("the fixed order", () => {
  it("shopping accepts a message", async () => {
    const { send } = await startTestSandbox();
    expect((await send({ orderId: "shopping" })).status).toBe(200);
  });

  it("chat-disabled answers 403 with an empty meta", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "chat-disabled" });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: NOT_ALLOWED, meta: {} });
  });

  it("no-shopper answers the same 403 with a null meta", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "no-shopper" });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: NOT_ALLOWED, meta: null });
  });

  it("unauthorized answers 401 to a good token", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "unauthorized" });
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer /);
    expect(await response.text()).toBe("");
  });

  it("too-long refuses any message in the single shape", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "too-long" });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(TOO_LONG);
  });

  it("multiple-errors refuses any message in the multiple shape", async () => {
    const { send } = await startTestSandbox();
    const response = await send({ orderId: "multiple-errors" });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { message: "There were issues with your request", code: 9999, errors: [TOO_LONG] },
      meta: {},
    });
  });

  it("belongs to the customer the host names", async () => {
    const { send, tokenFor } = await startTestSandbox({ customerId: "sam" });
    expect((await send({ token: await tokenFor("sam") })).status).toBe(200);
    expect((await send({ token: await tokenFor("customer-1") })).status).toBe(404);
  });
});
