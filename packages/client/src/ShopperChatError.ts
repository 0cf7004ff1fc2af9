/**
 * The error of a message or a read that failed. `kind` says what happened, `delivery` whether the
 * message may have reached the shopper. Neither `message` nor `cause` ever contains a URL, a token or
 * message text, so the error can be logged as it is.
 *
 * @example
 * ```ts
 * if (isShopperChatError(error) && error.delivery === "unconfirmed") askBeforeRetrying();
 * ```
 */
export class ShopperChatError extends Error {
  /** The same in every copy of the library. */
  override readonly name = "ShopperChatError";
  /** The kind of failure. Decide by this, never by the text of `message`. */
  declare readonly kind: ShopperChatErrorKind;
  /** `not-sent`: nothing has arrived. `unconfirmed`: the message may have arrived. */
  declare readonly delivery: MessageDelivery;
  /** The HTTP status of the response, if there was one. */
  declare readonly status: number | undefined;
  /** Connect's error code, if the response had one. Source: Connect, Error and status codes. */
  declare readonly code: number | undefined;
  /** How long to wait before the next try, in milliseconds; always set for `rate-limited`. */
  declare readonly retryAfterMs: number | undefined;
  /** A more precise reason for the developer, if there is one. Production builds have it too. */
  declare readonly reason: ShopperChatErrorReason | undefined;
  /**
   * Name and code of the underlying error; everything else is removed. Production builds of a page
   * leave it out; `onDebug` has the original.
   */
  override readonly cause: ShopperChatErrorCause | undefined;

  constructor(details: ShopperChatErrorDetails) {
    const { kind, delivery, status, reason } = details;
    const sentence = process.env.NODE_ENV !== "production" && reason ? HINTS[reason] : undefined;
    const { hint = sentence ?? reason } = details;
    super(`${kind}${status ? ` (HTTP ${status})` : ""}, ${delivery}${hint ? `: ${hint}` : ""}`);
    this.kind = kind;
    this.delivery = delivery;
    this.status = status;
    this.code = details.code;
    this.retryAfterMs = details.retryAfterMs;
    this.reason = reason;
    if (process.env.NODE_ENV !== "production") this.cause = toCause(details.cause);
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * Returns whether `value` is a {@link ShopperChatError}, also if another copy of this library on the
 * page created it, for which `instanceof` is false.
 *
 * @example
 * ```ts
 * if (isShopperChatError(error)) report(error.kind, error.status);
 * ```
 */
export function isShopperChatError(value: unknown): value is ShopperChatError {
  return propertyOf(value, BRAND) === true;
}

/** Creates the error of a call that can't work. */
export function createUsageError(reason: ShopperChatErrorReason): ShopperChatError {
  return new ShopperChatError({ kind: "unexpected", delivery: "not-sent", reason });
}

/**
 * - `invalid-body`: the message is blank or longer than {@link MAX_MESSAGE_LENGTH}.
 * - `disallowed`: Connect does not accept messages for this order right now.
 * - `not-found`: Connect knows no such order of this customer.
 * - `signed-out`: nobody is signed in at the storefront.
 * - `rate-limited`: too many requests; see `retryAfterMs`.
 * - `unavailable`: the storefront backend or Connect failed.
 * - `unreachable`: there was no response: offline, timed out or cut off.
 * - `canceled`: the caller's `signal` was aborted.
 * - `busy`: another message of the same order is still being sent.
 * - `unexpected`: anything else, and responses that can't be parsed.
 *
 * Kinds may be added in minor versions, so handle the default case.
 */
export type ShopperChatErrorKind =
  | "invalid-body"
  | "disallowed"
  | "not-found"
  | "signed-out"
  | "rate-limited"
  | "unavailable"
  | "unreachable"
  | "canceled"
  | "busy"
  | "unexpected";

/** `not-sent`: nothing has arrived. `unconfirmed`: the message may have arrived. */
export type MessageDelivery = "not-sent" | "unconfirmed";

/**
 * Why, more precisely than `kind`. Reasons may be added in minor versions.
 *
 * - `empty`, `too-long`: the message can't be sent as it is.
 * - `invalid-text`, `invalid-order-id`, `invalid-idempotency-key`, `relative-base-url`: the call is
 *   wrong.
 * - `headers-failed`: the `headers` or `getAccessToken` option threw.
 * - `offline`, `timed-out`: there was no response.
 * - `redirected`: the response was a redirect, for example to a login page.
 * - `not-from-connect`: the response is not one of the contract; `baseUrl` may be wrong.
 * - `not-started`: the page's QueryClient never ran the mutation.
 * - `connect-refused`: Connect refused the backend's `clientId` and `clientSecret`.
 * - `connect-unreachable`, `connect-failed`: Connect did not respond, or responded that it failed.
 * - `connect-unexpected`: the response is not Connect's; the backend's `connect.baseUrl` may be wrong.
 * - the rest are the storefront backend's own: see its log.
 */
export type ShopperChatErrorReason =
  | "empty"
  | "too-long"
  | "invalid-text"
  | "invalid-order-id"
  | "invalid-idempotency-key"
  | "relative-base-url"
  | "headers-failed"
  | "offline"
  | "timed-out"
  | "redirected"
  | "not-from-connect"
  | "not-started"
  | ShopperChatBackendReason;

/** The reasons that the storefront backend gives. */
export type ShopperChatBackendReason =
  | "cross-site"
  | "unknown-path"
  | "body-used"
  | "store-unavailable"
  | `${"authenticate" | "authorize" | "retailer"}-failed`
  | `connect-${"refused" | "unreachable" | "failed" | "unexpected"}`;

export interface ShopperChatErrorCause {
  /** Such as `TypeError`. */
  readonly name: string;
  /** Such as `ECONNREFUSED`. */
  readonly code?: string;
}

export interface ShopperChatErrorDetails {
  kind: ShopperChatErrorKind;
  delivery: MessageDelivery;
  /** The HTTP status of the response. */
  status?: number | undefined;
  /** Connect's error code. */
  code?: number | undefined;
  /** How long to wait before the next try, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** Why, more precisely than `kind`. */
  reason?: ShopperChatErrorReason | undefined;
  /** The original error; only its name and code are kept. */
  cause?: unknown;
  /**
   * A sentence for the developer, which becomes part of `message`.
   * @default one about `reason`; in production `reason` itself
   */
  hint?: string | undefined;
}

/** A sentence for the developer about each reason. Production builds of a page drop them. */
const HINTS: Partial<Record<ShopperChatErrorReason, string>> = {
  "invalid-text": "body must be text.",
  "invalid-order-id":
    "orderId must be 1 to 255 characters, not . or .., without slashes and control characters.",
  "invalid-idempotency-key": "idempotencyKey must be 16 to 128 letters, digits, _ or -.",
  "relative-base-url": "baseUrl must be an absolute URL outside of a page.",
  "headers-failed": "the headers or getAccessToken option threw.",
  "not-from-connect":
    "not a response of Connect's; look at it in the network log, and check baseUrl.",
  redirected:
    "the storefront redirected the request, for example to a login page; check the session, and baseUrl for a missing or extra slash or language prefix.",
};

const BRAND = Symbol.for("@shopper-chat/client/ShopperChatError");

function toCause(original: unknown): ShopperChatErrorCause | undefined {
  const name = identifierAt(original, "name");
  if (name === undefined) return undefined;
  // Node's fetch wraps the error that has the code, such as ECONNREFUSED, in a plain TypeError.
  const code =
    identifierAt(original, "code") ?? identifierAt(propertyOf(original, "cause"), "code");
  return code === undefined ? { name } : { name, code };
}

/** Keeps only identifiers: the text of an error may quote a URL, a token or a body. */
function identifierAt(value: unknown, key: string): string | undefined {
  const found = propertyOf(value, key);
  return typeof found === "string" && /^[A-Z]\w{0,47}$/i.test(found) ? found : undefined;
}

function propertyOf(value: unknown, key: PropertyKey): unknown {
  try {
    return Reflect.get(Object(value), key);
  } catch {
    // Anything can be thrown, also a proxy that throws when it is read.
    return undefined;
  }
}
