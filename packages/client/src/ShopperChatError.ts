/**
 * What went wrong with a message, as one class: `kind` says what happened, `delivery` whether the
 * message may have reached the shopper all the same. Neither `message` nor `cause` ever holds a
 * URL, a token or message text, so the error can be logged as it is.
 */
export class ShopperChatError extends Error {
  /** The same in every copy of the library. */
  override readonly name = "ShopperChatError";
  /** What happened; decide by this, never by the text of `message`. */
  readonly kind: ShopperChatErrorKind;
  /** `not-sent`: it is certain that nothing arrived. `unconfirmed`: it may have arrived. */
  readonly delivery: Delivery;
  /** The HTTP status of the answer, where there was one. */
  readonly status: number | undefined;
  /** Connect's error code, where the answer had one. Source: Connect, Error and status codes. */
  readonly code: number | undefined;
  /** How long to wait before the next try, in milliseconds; always there for `rate-limited`. */
  readonly retryAfterMs: number | undefined;
  /** Name and code of the error underneath, with everything else left out. */
  override readonly cause: ShopperChatErrorCause | undefined;

  constructor(details: ShopperChatErrorDetails) {
    const { kind, delivery, status, hint } = details;
    super(`${kind}${status ? ` (HTTP ${status})` : ""}, ${delivery}${hint ? `: ${hint}` : ""}`);
    this.kind = kind;
    this.delivery = delivery;
    this.status = status;
    this.code = details.code;
    this.retryAfterMs = details.retryAfterMs;
    this.cause = toCause(details.cause);
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * Whether `value` is a {@link ShopperChatError}, also when it was made by another copy of this
 * library on the same page, where `instanceof` would say no.
 */
export function isShopperChatError(value: unknown): value is ShopperChatError {
  return propertyOf(value, BRAND) === true;
}

/**
 * - `invalid-body`: the message is blank or longer than {@link MAX_MESSAGE_LENGTH}.
 * - `disallowed`: Connect does not let messages be sent for this order right now.
 * - `not-found`: Connect knows no such order for this customer.
 * - `signed-out`: nobody is signed in at the storefront.
 * - `rate-limited`: too many requests; see `retryAfterMs`.
 * - `unavailable`: the storefront backend or Connect failed.
 * - `unreachable`: no answer came: offline, timed out or cut off.
 * - `canceled`: the caller's `signal` was aborted.
 * - `busy`: another message is on its way for the same order.
 * - `unexpected`: anything else, and answers that can't be read.
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

/** `not-sent`: it is certain that nothing arrived. `unconfirmed`: it may have arrived. */
export type Delivery = "not-sent" | "unconfirmed";

export interface ShopperChatErrorCause {
  /** Such as `TypeError`. */
  readonly name: string;
  /** Such as `ECONNREFUSED`. */
  readonly code?: string;
}

export interface ShopperChatErrorDetails {
  kind: ShopperChatErrorKind;
  delivery: Delivery;
  /** The HTTP status of the answer. */
  status?: number | undefined;
  /** Connect's error code. */
  code?: number | undefined;
  /** How long to wait before the next try, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** The original; only its name and code are kept. */
  cause?: unknown;
  /** A sentence for the developer, put into `message`. */
  hint?: string | undefined;
}

const BRAND = Symbol.for("@shopper-chat/client/ShopperChatError");

function toCause(original: unknown): ShopperChatErrorCause | undefined {
  const name = identifierAt(original, "name");
  if (name === undefined) return undefined;
  // Node's fetch wraps the error that has the code, such as ECONNREFUSED, in a plain TypeError.
  const code =
    identifierAt(original, "code") ?? identifierAt(propertyOf(original, "cause"), "code");
  return code === undefined ? { name } : { name, code };
}

/** Keeps only what looks like an identifier: an error's text may quote a URL, a token or a body. */
function identifierAt(value: unknown, key: string): string | undefined {
  const found = propertyOf(value, key);
  return typeof found === "string" && /^[A-Z]\w{0,47}$/i.test(found) ? found : undefined;
}

function propertyOf(value: unknown, key: PropertyKey): unknown {
  try {
    return Reflect.get(Object(value), key);
  } catch {
    // Anything can be thrown, also what throws when it is looked at.
    return undefined;
  }
}
