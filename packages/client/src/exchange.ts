import type { Answer } from "./readFailure.ts";
import { isShopperChatError, ShopperChatError } from "./ShopperChatError.ts";
import { startDeadline } from "./startDeadline.ts";

/**
 * One request and its whole answer, within `timeoutMs`. It knows the moment from which a message
 * may be out, which decides what a failure says about delivery.
 *
 * @throws ShopperChatError `unreachable`, `canceled`, or `unexpected` when `init` throws.
 */
export async function exchange(options: ExchangeOptions): Promise<Answer> {
  const { fetch = globalThis.fetch, signal: callerSignal } = options;
  const deadline = startDeadline(options.timeoutMs, callerSignal);
  let dispatched = false;
  let offline = false;
  try {
    const init = await deadline.race(options.init());
    // Only a clear "no" counts: outside browsers nobody says, and a "yes" promises nothing.
    offline = globalThis.navigator?.onLine === false;
    if (offline) throw new DOMException("", "NetworkError");
    dispatched = true;
    const response = await deadline.race(fetch(options.url, { ...init, signal: deadline.signal }));
    return {
      status: response.status,
      headers: response.headers,
      text: await deadline.race(response.text()).catch((error: unknown) => {
        // A refusal whose body is cut off is still a refusal; a success without it is not known.
        if (response.ok) throw error;
        return "";
      }),
      receivedAt: new Date(),
    };
  } catch (original) {
    // What init() throws in our own words, as the storefront backend's token source does, stands.
    if (isShopperChatError(original)) throw original;
    const unreachable = dispatched || offline || deadline.signal.aborted;
    const error = new ShopperChatError({
      kind: callerSignal?.aborted ? "canceled" : unreachable ? "unreachable" : "unexpected",
      delivery: dispatched && !options.isRead ? "unconfirmed" : "not-sent",
      cause: original,
      hint: unreachable ? undefined : "the headers or getAccessToken option threw.",
    });
    // A developer's aid must not change what the customer is told, whether it throws or rejects.
    Promise.resolve({ error, original })
      .then(options.onDebug)
      .catch(() => {});
    throw error;
  } finally {
    deadline.stop();
  }
}

export interface ExchangeOptions {
  fetch: typeof globalThis.fetch | undefined;
  url: string;
  /** Asked once, before anything leaves. */
  init: () => Promise<RequestInit>;
  timeoutMs: number;
  /** Whether it only asks, so that nothing can have arrived. @default false */
  isRead?: boolean;
  signal: AbortSignal | undefined;
  onDebug: ((event: ShopperChatDebugEvent) => void) | undefined;
}

/** What the `onDebug` option gets. */
export interface ShopperChatDebugEvent {
  error: ShopperChatError;
  /** As it was thrown: it may hold URLs and tokens. For a developer's eyes, not for logs. */
  original: unknown;
}
