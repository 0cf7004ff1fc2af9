import { type Order, parseOrder, parseSession, type Session } from "./order.ts";

/** The requests to the page's own backend: the order and the session. */
export const storefront: Storefront = {
  async order(orderId, signal) {
    const response = await fetch(`/api/orders/${encodeURIComponent(orderId)}`, { signal });
    if (response.status === 401) return { state: "signed-out" };
    if (response.status === 404) return { state: "not-found" };
    return { state: "found", order: parseOrder(await json(response)) };
  },

  async session(signal) {
    return parseSession(await json(await fetch("/api/session", { signal })));
  },

  async signIn(customerKey) {
    const response = await fetch("/api/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ customer: customerKey }),
    });
    if (!response.ok) throw new Error(`The storefront answered ${response.status}`);
  },

  async startOver() {
    const response = await fetch("/api/start-over", { method: "POST" });
    if (!response.ok) throw new Error(`The storefront answered ${response.status}`);
  },
};

export type Storefront = {
  order(orderId: string, signal: AbortSignal): Promise<OrderAnswer>;
  session(signal: AbortSignal): Promise<Session>;
  /** Signs in as a customer of the demo, or signs out with null. */
  signIn(customerKey: string | null): Promise<void>;
  /** Resets the conversations of all orders. */
  startOver(): Promise<void>;
};

export type OrderAnswer =
  | { state: "found"; order: Order }
  | { state: "not-found" }
  | { state: "signed-out" };

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`The storefront answered ${response.status}`);
  const value: unknown = await response.json();
  return value;
}
