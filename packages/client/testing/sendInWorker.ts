import { createSandbox, createSandboxFetch, requestAccessToken } from "@shopper-chat/sandbox";
import { createShopperChatClient } from "../src/createShopperChatClient.ts";

/** Run as a module worker: sends one message to a sandbox of its own and posts what came of it. */
async function send(): Promise<{ id: string; received: unknown }> {
  const sandbox = createSandbox();
  const fetch = createSandboxFetch(sandbox);
  const baseUrl = "https://connect.example";
  const token = await requestAccessToken(fetch, baseUrl, sandbox);
  sandbox.reset();
  const client = createShopperChatClient({ baseUrl, fetch, getAccessToken: () => token });
  const { id } = await client.sendMessage({ orderId: "shopping", body: "From a worker" });
  return { id, received: sandbox.requests().map(({ body }) => body) };
}

globalThis.postMessage(await send());
