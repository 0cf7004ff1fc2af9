import type { WireAnswer, WireExchange, WireHeaders } from "./WireExchange.ts";

/** Tells of everything that goes through a fetch and comes back. Tokens are not told. */
export function recordWire(
  fetch: typeof globalThis.fetch,
  tell: (exchange: WireExchange) => void,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const began = performance.now();
    const exchange: WireExchange = {
      id: crypto.randomUUID(),
      method: request.method,
      path: new URL(request.url).pathname,
      headers: listed(request.headers),
      body: await request.clone().text(),
    };
    const end = (answer: WireAnswer) =>
      tell({ ...exchange, answer, took: Math.round(performance.now() - began) });
    tell(exchange);
    try {
      const response = await fetch(input, init);
      const body = await response.clone().text();
      end({ state: "answered", status: response.status, headers: listed(response.headers), body });
      return response;
    } catch (error) {
      end({ state: "failed", reason: error instanceof Error ? error.name : "Error" });
      throw error;
    }
  };
}

function listed(headers: Headers): WireHeaders {
  return [...headers].map(([name, value]) =>
    name === "authorization" ? [name, "Bearer …"] : [name, value],
  );
}
