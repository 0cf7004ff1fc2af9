import type { WireExchange, WireHeaders, WireResponse } from "./WireExchange.ts";

/** Returns a fetch that reports every request and its response, without tokens. */
export function recordWire(
  fetch: typeof globalThis.fetch,
  onExchange: (exchange: WireExchange) => void,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const startedAt = performance.now();
    const exchange: WireExchange = {
      id: crypto.randomUUID(),
      method: request.method,
      path: new URL(request.url).pathname,
      headers: toWireHeaders(request.headers),
      body: await request.clone().text(),
    };
    const end = (response: WireResponse) =>
      onExchange({ ...exchange, response, durationMs: Math.round(performance.now() - startedAt) });
    onExchange(exchange);
    try {
      const response = await fetch(input, init);
      const { status, headers } = response;
      const body = await response.clone().text();
      end({ state: "received", status, headers: toWireHeaders(headers), body });
      return response;
    } catch (error) {
      end({ state: "failed", reason: error instanceof Error ? error.name : "Error" });
      throw error;
    }
  };
}

function toWireHeaders(headers: Headers): WireHeaders {
  return [...headers].map(([name, value]) =>
    name === "authorization" ? [name, "Bearer …"] : [name, value],
  );
}
