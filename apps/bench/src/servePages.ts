import { requestAccessToken } from "@shopper-chat/sandbox";
import { type RunningSandbox, startSandbox } from "@shopper-chat/sandbox/node";
import { preview } from "vite";
import { PAGES } from "./build/folders.ts";

/** Serves the contestants' pages, and a sandbox of Connect on the same origin. */
export async function servePages(): Promise<ServedPages> {
  const connect = await startSandbox({ port: 0 });
  const token = await requestAccessToken(fetch, connect.url, connect.sandbox);
  const headers = { Authorization: `Bearer ${token}` };
  await writeMessages(connect, headers);
  const server = await preview({
    configFile: false,
    root: PAGES,
    logLevel: "error",
    appType: "mpa",
    build: { outDir: "." },
    preview: { port: 0, host: "127.0.0.1", proxy: { "/v2": { target: connect.url, headers } } },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The pages' server has no address.");
  return {
    url,
    received: () => connect.sandbox.messages().map(({ body }) => body),
    async close() {
      await server.close();
      await connect.close();
    },
  };
}

export interface ServedPages {
  /** The address; the page of each contestant is below it, by name. */
  url: string;
  /** The delivered texts, oldest first. */
  received: () => string[];
  close: () => Promise<void>;
}

/** The conversation of `chat-500`, in alternating messages. */
async function writeMessages(
  { url, sandbox }: RunningSandbox,
  headers: Record<string, string>,
): Promise<void> {
  for (let turn = 0; turn < 250; turn++) {
    sandbox.shopperSays(ORDER, { body: `Message ${turn}: they have no ripe ones. Another brand?` });
    await fetch(`${url}/v2/post_checkout/chat/${ORDER}/messages`, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify({
        body: `Answer ${turn}: yes please, the small ones, two bags of them.`,
      }),
    });
  }
}

const ORDER = "shopping~500";
