import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ledger, Outcome } from "./Ledger.ts";
import { sendTo } from "./startBackend.ts";

/**
 * Lets customers write at once. Each sends a text, and sends it again with the same key until it is
 * sent, up to `tries` times. Returns the outcomes that they saw.
 */
export async function playCustomers(options: CustomersOptions): Promise<Ledger> {
  const { urls, texts, tries = 8, pauseMs = 60, atOnce = 10, send = sendTo } = options;
  const ledger: Ledger = new Map();
  const waiting = Array.from({ length: texts }, (_, index) => `text ${index}`);

  async function write(text: string): Promise<void> {
    const outcomes: Outcome[] = [];
    ledger.set(text, outcomes);
    const headers = { "Idempotency-Key": randomUUID() };
    for (let tried = 0; tried < tries && outcomes.at(-1) !== "sent"; tried += 1) {
      if (tried > 0) await sleep(pauseMs * tried);
      const url = urls[(tried + ledger.size) % urls.length] ?? "";
      const response = await send(url, { body: text, headers }).catch(() => undefined);
      outcomes.push(response ? readOutcome(response) : "unconfirmed");
      await response?.body?.cancel();
      options.onOutcome?.(ledger);
    }
  }

  async function customer(): Promise<void> {
    for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) await write(text);
  }

  await Promise.all(Array.from({ length: atOnce }, customer));
  return ledger;
}

export interface CustomersOptions {
  /** The URLs of the backend's instances. Another try goes to the next one. */
  urls: readonly string[];
  texts: number;
  /** @default 8 */
  tries?: number;
  /** How long a customer waits before the next try; longer each time. @default 60 */
  pauseMs?: number;
  /** How many write at once. @default 10 */
  atOnce?: number;
  /** How a request gets to the backend. @default whole, and its answer is awaited */
  send?: typeof sendTo;
  /** Called after each response, to cause something in the middle of a run. */
  onOutcome?: (ledger: Ledger) => void;
}

function readOutcome(response: Response): Outcome {
  if (response.ok) return "sent";
  return response.headers.get("Shopper-Chat-Delivery") === "not-sent" ? "not-sent" : "unconfirmed";
}
