import { createSandbox, createSandboxFetch, requestAccessToken } from "@shopper-chat/sandbox";
import { addons } from "storybook/preview-api";
import { recordWire } from "./wire/recordWire.ts";
import { WIRE_EVENT } from "./wire/WireExchange.ts";
import { withImages } from "./withImages.ts";

/**
 * Gives an address in this tab that leads to a sandbox of its own, for what calls the page's `fetch`
 * itself: elements, and pages without our React.
 */
export function routeToSandbox(): RoutedSandbox {
  count += 1;
  const baseUrl = `https://sandbox-${count}.example`;
  const sandbox = createSandbox();
  const sandboxFetch = createSandboxFetch(sandbox);
  const recorded = recordWire(sandboxFetch, (exchange) =>
    addons.getChannel().emit(WIRE_EVENT, exchange),
  );
  routes.set(new URL(baseUrl).origin, withImages(recorded, sandboxFetch));
  let token: Promise<string> | undefined;
  return {
    baseUrl,
    async headers() {
      token ??= requestAccessToken(sandboxFetch, baseUrl, sandbox);
      return { Authorization: `Bearer ${await token}` };
    },
  };
}

export interface RoutedSandbox {
  baseUrl: string;
  /** The headers that the sandbox requires. */
  headers: () => Promise<Record<string, string>>;
}

const routes = new Map<string, typeof globalThis.fetch>();
let count = 0;

const pageFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const { origin } = new URL(input instanceof Request ? input.url : `${input}`, location.href);
  return (routes.get(origin) ?? pageFetch)(input, init);
};
