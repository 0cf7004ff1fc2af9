import { seededNumber } from "./seededNumber.ts";

/**
 * Chooses the fault for the `attempt`-th request about `subject`, by a hash of all four arguments. So the
 * same seed has the same fault for the same message, in whatever order messages come.
 */
export function chooseFault({ seed, proxy, subject, attempt }: FaultChoice): Fault {
  const at = seededNumber(seed, "where", proxy, subject, attempt);
  let left = seededNumber(seed, "what", proxy, subject, attempt) * TOTAL;
  for (const [name, weight] of WEIGHTS) {
    left -= weight;
    if (left < 0) return { name, at };
  }
  return { name: "pass", at };
}

export interface FaultChoice {
  seed: number;
  proxy: string;
  /** The text of the message, or method and path of a request without one. */
  subject: string;
  /** The number of earlier requests about it. */
  attempt: number;
}

export interface Fault {
  name: FaultName;
  /** From 0 up to 1: the delay, or the position in the bytes. */
  at: number;
}

/**
 * - `pass`: no fault.
 * - `delay-request`, `delay-answer`: the request or the response comes a little later.
 * - `late`: the request is forwarded only after the client has given up.
 * - `withhold`: the request is forwarded, but the response is not, and the connection stays open.
 * - `cut-before`, `cut-during`, `cut-after`: the connection is reset, with nothing, half of the
 *   request, or all of it forwarded.
 * - `truncate`: the response ends somewhere in the middle.
 * - `garble-answer`: bytes of the response are overwritten.
 * - `garble-request`: the request's body is no longer JSON.
 * - `duplicate`: the request's bytes are forwarded twice, at the same time.
 */
export type FaultName = (typeof WEIGHTS)[number][0];

const WEIGHTS = [
  ["pass", 62],
  ["delay-request", 6],
  ["delay-answer", 6],
  ["late", 1],
  ["withhold", 1],
  ["cut-before", 4],
  ["cut-during", 2],
  ["cut-after", 5],
  ["truncate", 4],
  ["garble-answer", 4],
  ["garble-request", 2],
  ["duplicate", 3],
] as const;

const TOTAL: number = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);
