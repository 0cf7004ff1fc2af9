import type { Answer } from "./readFailure.ts";
import { isShopperChatError, ShopperChatError } from "./ShopperChatError.ts";
import { startDeadline } from "./startDeadline.ts";

/**
 * One request and what its whole answer means, within `timeoutMs`. It knows the moment from which a
 * message may be out, which decides what a failure says about delivery.
 *
 * @throws ShopperChatError `unreachable`, `canceled`, `unexpected` when `prepare` throws, and what
 * `prepare` and `read` throw of this class.
 */
export async function exchange<Result>(options: ExchangeOptions<Result>): Promise<Result> {
  const { fetch = globalThis.fetch, signal: callerSignal } = options;
  const deadline = startDeadline(options.timeoutMs, callerSignal);
  let dispatched = false;
  let offline = false;
  try {
    const [url, init] = await deadline.race(options.prepare());
    // Only a clear "no" counts: outside browsers nobody says, and a "yes" promises nothing.
    offline = globalThis.navigator?.onLine === false;
    if (offline) throw new DOMException("", "NetworkError");
    dispatched = true;
    const response = await deadline.race(fetch(url, { ...init, signal: deadline.signal }));
    return options.read({
      status: response.status,
      headers: response.headers,
      text: await deadline.race(response.text()).catch((error: unknown) => {
        // A refusal whose body is cut off is still a refusal; a success without it is not known.
        if (response.ok) throw error;
        return "";
      }),
      receivedAt: new Date(),
    });
  } catch (original) {
    const unreachable = dispatched || offline || deadline.signal.aborted;
    const error = isShopperChatError(original)
      ? original
      : new ShopperChatError({
          kind: callerSignal?.aborted ? "canceled" : unreachable ? "unreachable" : "unexpected",
          delivery: dispatched && !options.isRead ? "unconfirmed" : "not-sent",
          cause: original,
          hint: unreachable ? undefined : "the headers or getAccessToken option threw.",
        });
    // A refusal may happen to anybody. What nobody expects is the developer's to look into.
    if (error !== original || error.kind === "unexpected") {
      // A developer's aid must not change what the customer is told, whether it throws or rejects.
      Promise.resolve({ error, original })
        .then(options.onDebug)
        .catch(() => {});
    }
    throw error;
  } finally {
    deadline.stop();
  }
}

export interface ExchangeOptions<Result> {
  fetch: typeof globalThis.fetch | undefined;
  /** Gives address and request; asked once, before anything leaves. */
  prepare: () => Promise<[url: string, init: RequestInit]>;
  /** Makes of the answer what it means. */
  read: (answer: Answer) => Result;
  timeoutMs: number;
  /** Whether it only asks, so that nothing can have arrived. @default false */
  isRead?: boolean;
  signal: AbortSignal | undefined;
  onDebug: ((event: ShopperChatDebugEvent) => void) | undefined;
}

/** What the `onDebug` option gets. */
export interface ShopperChatDebugEvent {
  error: ShopperChatError;
  /**
   * What was thrown underneath, as it was thrown: it may hold URLs and tokens. For a developer's
   * eyes, not for logs. Where nothing was thrown, `error` itself.
   */
  original: unknown;
}
