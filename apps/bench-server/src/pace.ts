import { setTimeout as sleep } from "node:timers/promises";
import { createRequests } from "./createRequests.ts";
import { type Load, percentiles } from "./load.ts";

/**
 * Sends messages at a steady rate, independent of the responses, and returns how long each took.
 *
 * @throws {Error} When a message was not sent.
 */
export async function pace(
  urls: readonly string[],
  tokens: readonly string[],
  { seconds, perSecond }: { seconds: number; perSecond: number },
): Promise<Load> {
  const next = createRequests(tokens);
  const times: number[] = [];
  const sending: Promise<void>[] = [];

  async function send(url: string): Promise<void> {
    const { path, ...request } = next();
    const startedAt = performance.now();
    const response = await fetch(`${url}${path}`, request);
    await response.arrayBuffer();
    times.push(performance.now() - startedAt);
    if (!response.ok) throw new Error(`${url}: refused with ${response.status}.`);
  }

  const startedAt = performance.now();
  for (let sent = 0; sent < seconds * perSecond; sent += 1) {
    const wait = startedAt + (sent * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    sending.push(send(urls[sent % urls.length] ?? ""));
  }
  await Promise.all(sending);
  return { perSecond, ...percentiles(times) };
}
