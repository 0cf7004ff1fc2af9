import { createSandbox, createSandboxFetch, requestAccessToken } from "@shopper-chat/sandbox";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { createShopperChatClient } from "./createShopperChatClient.ts";

/** A client of a sandbox in this very tab. */
async function startInTab() {
  const sandbox = createSandbox();
  const fetch = vi.fn<typeof globalThis.fetch>(createSandboxFetch(sandbox));
  const token = await requestAccessToken(fetch, "https://connect.example", sandbox);
  sandbox.reset();
  fetch.mockClear();
  // A path, as on a retailer's page.
  const client = createShopperChatClient({
    baseUrl: "/chat",
    fetch: atRoot,
    getAccessToken: () => token,
  });
  /** The sandbox speaks the contract at the root, the page has it below its base. */
  function atRoot(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const { href } = new URL(input instanceof Request ? input.url : input, location.href);
    return fetch(href.replace("/chat/", "/"), init);
  }
  return { client, sandbox, fetch };
}

describe("a browser tab", () => {
  it("sends a message to a sandbox in the tab, once", async () => {
    const { client, sandbox } = await startInTab();
    const sent = await client.sendMessage({ orderId: "shopping", body: "Two lemons 🍋🍋" });
    expect(sent).toMatchObject({ id: "1", type: "CHAT" });
    expect(sandbox.requests()).toMatchObject([
      {
        method: "POST",
        path: "/v2/post_checkout/chat/shopping/messages",
        body: { body: "Two lemons 🍋🍋" },
        status: 200,
      },
    ]);
  });

  it("learns a refusal", async () => {
    const { client } = await startInTab();
    const failure = await failureOf(client.sendMessage({ orderId: "no-shopper", body: "Hello" }));
    expect(failure).toMatchObject({ kind: "disallowed", delivery: "not-sent", status: 403 });
  });

  it("sends although the browser says that it is offline, as behind some VPNs", async () => {
    const { client, sandbox } = await startInTab();
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    onTestFinished(() => onLine.mockRestore());
    await client.sendMessage({ orderId: "shopping", body: "Hello" });
    expect(sandbox.messages()).toHaveLength(1);
  });
});

describe("the browser's own fetch", () => {
  it("takes the request as it is made", async () => {
    // The test server of this page answers a POST of a path it does not know with 404, or its page.
    const client = createShopperChatClient({ baseUrl: "/nothing-is-mounted-here" });
    const failure = await failureOf(client.sendMessage({ orderId: "shopping", body: "Hello" }));
    expect(failure).toMatchObject({ kind: "unexpected" });
    expect(failure.status).toBeGreaterThanOrEqual(200);
  });
});

describe("a web worker", () => {
  it("sends a message too", async () => {
    const worker = new Worker(new URL("../testing/sendInWorker.ts", import.meta.url), {
      type: "module",
    });
    onTestFinished(() => worker.terminate());
    const posted = await new Promise<unknown>((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => resolve(data));
      worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    });
    expect(posted).toEqual({ id: "1", received: [{ body: "From a worker" }] });
  });
});
