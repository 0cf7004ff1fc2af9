import { describe, expect, it } from "vitest";
import { createSandbox } from "./createSandbox.ts";
import { createSandboxFetch } from "./createSandboxFetch.ts";
import { createTabSandbox } from "./createTabSandbox.ts";
import { assertionOf } from "./startTestSandbox.ts";

const url = "https://connect.example/v2/oauth/token";

function tokenRequest(): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: "sandbox-client",
      client_secret: "sandbox-secret",
      grant_type: "fulfillment_user_assertion",
      assertion: assertionOf("customer-1"),
    }),
  };
}

describe("the fetch that leads to a sandbox", () => {
  it.each([
    ["an address", url],
    ["a URL", new URL(url)],
  ])("takes %s and an init", async (_, input) => {
    const sandboxFetch = createSandboxFetch(createSandbox());
    expect((await sandboxFetch(input, tokenRequest())).status).toBe(200);
  });

  it("takes a request", async () => {
    const sandboxFetch = createSandboxFetch(createSandbox());
    expect((await sandboxFetch(new Request(url, tokenRequest()))).status).toBe(200);
  });

  it("delivers nothing once the signal is aborted, and rejects with its reason", async () => {
    const sandbox = createSandbox();
    const reason = new Error("changed my mind");
    const signal = AbortSignal.abort(reason);
    const answer = createSandboxFetch(sandbox)(url, { ...tokenRequest(), signal });
    await expect(answer).rejects.toBe(reason);
    expect(sandbox.requests()).toEqual([]);
  });

  it("rejects with the reason when the signal is aborted before the answer", async () => {
    const controller = new AbortController();
    const silent = { fetch: () => new Promise<Response>(() => {}) };
    const answer = createSandboxFetch(silent)(url, { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toHaveProperty("name", "AbortError");
  });

  it("rejects, and does not throw, when the address is nonsense", async () => {
    const answer = createSandboxFetch(createSandbox())("https://");
    await expect(answer).rejects.toBeInstanceOf(TypeError);
  });
});

describe("in a tab, the fixed order", () => {
  it.each([
    ["drops-before", []],
    ["drops-after", [{ body: "Hello" }]],
    ["delivers-late", []],
  ])("%s rejects as a failed fetch does", async (orderId, delivered) => {
    const { sandbox, send } = createTabSandbox();
    await expect(send(orderId)).rejects.toBeInstanceOf(TypeError);
    expect(sandbox.messages()).toMatchObject(delivered);
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null });
  });

  it("silent stays unanswered until the signal is aborted, and is not delivered", async () => {
    const { sandbox, send, arrived } = createTabSandbox();
    const controller = new AbortController();
    let isSettled = false;
    const answer = send("silent", { signal: controller.signal }).finally(() => {
      isSettled = true;
    });
    await arrived();
    await send("shopping");
    expect(isSettled).toBe(false);
    controller.abort();
    await expect(answer).rejects.toHaveProperty("name", "AbortError");
    expect(sandbox.requests()).toContainEqual(
      expect.objectContaining({ path: "/v2/post_checkout/chat/silent/messages", status: null }),
    );
    expect(sandbox.messages()).toMatchObject([{ orderId: "shopping" }]);
  });
});
