import buildPage from "@shopper-chat/order-page/e2e/buildPage.ts";
import { startDemo } from "@shopper-chat/order-page/server/startDemo.ts";
import { startPlainPage } from "@shopper-chat/plain-page/server/startPlainPage.ts";
import type { Flow, Shopper } from "./Flow.ts";

/** Builds and starts the demo and the page with the elements, each with a sandbox of Connect. */
export async function startPages(): Promise<RunningPages> {
  buildPage();
  const demo = await startDemo({ port: 0, sandboxPort: 0 });
  const plainPage = await startPlainPage(0);
  return {
    async begin({ app, path }) {
      if (app === "plain-page") {
        const before = plainPage.received().length;
        return {
          url: plainPage.url + path,
          shopper: { ...SILENT, received: async () => plainPage.received().slice(before) },
        };
      }
      await fetch(`${demo.sandboxUrl}/sandbox/reset`, { method: "POST" });
      return { url: demo.url + path, shopper: shopperAt(demo.sandboxUrl) };
    },
    async close() {
      await Promise.all([demo.close(), plainPage.close()]);
    },
  };
}

export interface RunningPages {
  /** Clears earlier messages, and returns the page of a flow and its shopper. */
  begin: (flow: Flow) => Promise<{ url: string; shopper: Shopper }>;
  close: () => Promise<void>;
}

const SILENT: Pick<Shopper, "says"> = {
  says: () => Promise.reject(new Error("Nobody speaks to a page without a conversation.")),
};

function shopperAt(sandboxUrl: string): Shopper {
  return {
    async received() {
      const requests: unknown = await (await fetch(`${sandboxUrl}/sandbox/requests`)).json();
      return Array.isArray(requests) ? requests.flatMap(textOf) : [];
    },
    async says(orderId, text) {
      const address = `${sandboxUrl}/sandbox/orders/${orderId}/shopper-says`;
      await fetch(address, { method: "POST", body: JSON.stringify({ body: text }) });
    },
  };
}

/** The text of an accepted message in a request. */
function textOf({ method, path, status, body }: Record<string, unknown>): string[] {
  const isMessage = method === "POST" && String(path).endsWith("/messages") && status === 200;
  return isMessage && body instanceof Object && "body" in body ? [String(body.body)] : [];
}
