/**
 * Creates a circuit breaker: after failures it refuses calls from memory, for as long as the service
 * asked or for 1, 2, 4 … 30 seconds, and then lets one call through at a time until one succeeds.
 */
export function createBackoff<Cause>(options: BackoffOptions): Backoff<Cause> {
  const { now, tolerated = 0 } = options;
  let failures = 0;
  let open: { cause: Cause; endsAt: number } | undefined;
  let isTrying = false;

  return {
    begin() {
      if (open) {
        const waitMs = open.endsAt - now();
        if (waitMs > 0 || isTrying) return { cause: open.cause, waitMs: Math.max(waitMs, TRY_MS) };
        isTrying = true;
      }
      const isTry = isTrying && open !== undefined;
      const finish = () => {
        if (isTry) isTrying = false;
      };
      return {
        succeeded() {
          finish();
          // A call that began before the failures says nothing about the time after them.
          if (open && !isTry) return;
          failures = 0;
          open = undefined;
        },
        failed(cause, retryAfterMs) {
          finish();
          // Calls that were in flight together count as one failure.
          if (open && !isTry && !retryAfterMs) return;
          failures += 1;
          if (failures <= tolerated && retryAfterMs === undefined) return;
          const doublings = Math.min(Math.max(0, failures - tolerated - 1), 5);
          const doubled = FIRST_MS * 2 ** doublings;
          const waitMs = Math.max(retryAfterMs ?? 0, Math.min(doubled, LONGEST_MS));
          open = { cause, endsAt: now() + Math.min(waitMs, LONGEST_ASKED_MS) };
        },
        aborted: finish,
      };
    },
  };
}

export interface Backoff<Cause> {
  /** Begins a call, or returns why it is refused and for how long. */
  begin: () => BackoffTurn<Cause> | { cause: Cause; waitMs: number };
}

/** Exactly one of its functions must be called. */
interface BackoffTurn<Cause> {
  succeeded: () => void;
  /** With a wait, even of 0, the failure counts at once; without one, several are tolerated. */
  failed: (cause: Cause, retryAfterMs: number | undefined) => void;
  /** The call ended without saying anything about the service. */
  aborted: () => void;
}

export interface BackoffOptions {
  /** Milliseconds that only rise. */
  now: () => number;
  /** How many failures in a row without a wait are tolerated. @default 0 */
  tolerated?: number;
}

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
/** How long a service may ask to be left alone. */
const LONGEST_ASKED_MS: number = 10 * 60 * 1000;
/** The shortest wait of a caller while another call is trying. */
const TRY_MS = 1000;
