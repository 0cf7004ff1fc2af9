import { describe, expect, it } from "vitest";
import { createSandbox } from "../createSandbox.ts";
import { createTabSandbox } from "../testing/createTabSandbox.ts";
import { createAssertion } from "../testing/startTestSandbox.ts";
import { createSandboxFetch } from "./createSandboxFetch.ts";

const url = "https://connect.example/v2/oauth/token";

function tokenRequest(): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: "sandbox-client",
      client_secret: "sandbox-secret",
      grant_type: "fulfillment_user_assertion",
      assertion: createAssertion("customer-1"),
    }),
  };
}

describe("createSandboxFetch", () => {
  it.each([
    ["an address", url],
    ["a URL", new URL(url)],
  ])("accepts %s and an init as the arguments of the fetch", async (_, input) => {
    const sandboxFetch = createSandboxFetch(createSandbox());
    expect((await sandboxFetch(input, tokenRequest())).status).toBe(200);
  });

  it("accepts a Request as the argument of the fetch", async () => {
    const sandboxFetch = createSandboxFetch(createSandbox());
    expect((await sandboxFetch(new Request(url, tokenRequest()))).status).toBe(200);
  });

  it("delivers nothing when the signal is already aborted, and rejects with its reason", async () => {
    const sandbox = createSandbox();
    const reason = new Error("changed my mind");
    const signal = AbortSignal.abort(reason);
    const response = createSandboxFetch(sandbox)(url, { ...tokenRequest(), signal });
    await expect(response).rejects.toBe(reason);
    expect(sandbox.requests()).toEqual([]);
  });

  it("rejects with the reason when the signal is aborted before the response", async () => {
    const controller = new AbortController();
    const silent = { fetch: () => new Promise<Response>(() => {}) };
    const response = createSandboxFetch(silent)(url, { signal: controller.signal });
    controller.abort();
    await expect(response).rejects.toHaveProperty("name", "AbortError");
  });

  it("rejects instead of throwing when the address of a fetch is invalid", async () => {
    const response = createSandboxFetch(createSandbox())("https://");
    await expect(response).rejects.toBeInstanceOf(TypeError);
  });
});

describe("in a tab", () => {
  it.each([
    ["drops-before", []],
    ["drops-after", [{ body: "Hello" }]],
    ["delivers-late", []],
  ])("the order %s rejects like a failed fetch", async (orderId, delivered) => {
    const { sandbox, send } = createTabSandbox();
    await expect(send(orderId)).rejects.toBeInstanceOf(TypeError);
    expect(sandbox.messages()).toMatchObject(delivered);
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null });
  });

  it("the order silent never responds and never delivers, until the signal is aborted", async () => {
    const { sandbox, send, arrived } = createTabSandbox();
    const controller = new AbortController();
    let isSettled = false;
    const response = send("silent", { signal: controller.signal }).finally(() => {
      isSettled = true;
    });
    await arrived();
    await send("shopping");
    expect(isSettled).toBe(false);
    controller.abort();
    await expect(response).rejects.toHaveProperty("name", "AbortError");
    expect(sandbox.requests()).toContainEqual(
      expect.objectContaining({ path: "/v2/post_checkout/chat/silent/messages", status: null }),
    );
    expect(sandbox.messages()).toMatchObject([{ orderId: "shopping" }]);
  });
});
