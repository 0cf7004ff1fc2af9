import autocannon from "autocannon";
import { createRequests } from "./createRequests.ts";

/**
 * Sends messages to a server as fast as it accepts them.
 *
 * @throws {Error} When a message was not sent, because refusing is fast and would spoil the result.
 */
export async function load(url: string, tokens: readonly string[], terms: Terms): Promise<Load> {
  const next = createRequests(tokens);
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: terms.connections,
        // Seconds. A busy machine must not be taken for a server that does not respond.
        timeout: 60,
        ...("seconds" in terms ? { duration: terms.seconds } : { amount: terms.amount }),
        requests: [
          { method: "POST", setupRequest: (request) => Object.assign({}, request, next()) },
        ],
      },
      (error, done) => {
        if (error) reject(error);
        else resolve(done);
      },
    );
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const { "2xx": sent, errors, non2xx, duration } = result;
  if (errors > 0 || non2xx > 0 || sent === 0) {
    throw new Error(`${url}: ${sent} sent, ${non2xx} refused, ${errors} failed.`);
  }
  return { perSecond: sent / duration, ...percentiles(times) };
}

export function percentiles(times: number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The duration or the total number. */
type Terms = { connections: number } & ({ seconds: number } | { amount: number });

export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}
