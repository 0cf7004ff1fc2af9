/** Ends a request when its time is up or its caller gives up, whichever comes first. */
export function startDeadline(timeoutMs: number, callerSignal: AbortSignal | undefined): Deadline {
  // AbortSignal.any and .timeout would say this shorter, but Safari before 17.4 lacks the first.
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(new DOMException("", "TimeoutError")), timeoutMs);
  const onCallerAbort = () => controller.abort();
  callerSignal?.addEventListener("abort", onCallerAbort);
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  // Nobody may be racing it when it ends.
  ended.catch(() => {});
  if (callerSignal?.aborted) onCallerAbort();

  return {
    signal,
    race: (promise) => Promise.race([ended, promise]),
    stop() {
      clearTimeout(timer);
      callerSignal?.removeEventListener("abort", onCallerAbort);
    },
  };
}

export interface Deadline {
  /** For `fetch`, so that the connection is given up too. */
  signal: AbortSignal;
  /** The promise's outcome, unless the deadline ends first: not everything heeds a signal. */
  race: <T>(promise: Promise<T>) => Promise<T>;
  /** Releases the timer and the caller's signal. */
  stop: () => void;
}
