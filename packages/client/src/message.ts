import { createUsageError, ShopperChatError } from "./ShopperChatError.ts";

export interface SendMessageRequest {
  /** The retailer's own id of the order, as given to Connect when the order was created. */
  orderId: string;
  /** The customer's text. {@link toMessageBody} turns it into the body that is sent. */
  body: string;
  /**
   * Identifies this message, so that the storefront backend recognizes a retry: 16 to 128 letters,
   * digits, `_` and `-`. Use the same key for every retry of the same message.
   */
  idempotencyKey?: string | undefined;
  /** Aborting it ends the wait for the response. A request that has left can't be called back. */
  signal?: AbortSignal | undefined;
}

/**
 * Returns the body to send.
 *
 * @throws ShopperChatError before anything is sent: `invalid-body` if the message is blank or too
 * long, `unexpected` if `text` is no text.
 */
export function prepareMessage(text: unknown): string {
  if (typeof text !== "string") throw createUsageError("invalid-text");
  const body = toMessageBody(text);
  const characterCount = countCodePoints(body);
  if (characterCount > 0 && characterCount <= MAX_MESSAGE_LENGTH) return body;
  throw new ShopperChatError({
    kind: "invalid-body",
    delivery: "not-sent",
    reason: characterCount === 0 ? "empty" : "too-long",
    hint:
      process.env.NODE_ENV !== "production"
        ? `${characterCount} characters to send; there must be 1 to ${MAX_MESSAGE_LENGTH}.`
        : undefined,
  });
}

/**
 * The most characters a message may have, counted by {@link countCharacters}.
 *
 * Source: Connect, Send chat message (`is too long (maximum is 1000 characters)`).
 */
export const MAX_MESSAGE_LENGTH = 1000;

/**
 * Returns the message that is sent for what a customer wrote: ends trimmed, line breaks as LF, C0
 * control characters other than TAB and LF removed, lone surrogates replaced by U+FFFD. It is empty
 * if nothing in it is visible, and must not be sent then. See docs/decisions/0001.
 *
 * @example
 * ```ts
 * toMessageBody("  Ripe ones,\r\nplease "); // "Ripe ones,\nplease"
 * ```
 */
export function toMessageBody(text: string): string {
  if (!VISIBLE.test(text)) return "";
  // Lone surrogates first: removing a character between two of them would make a pair.
  return text
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(LINE_BREAK, "\n")
    .replace(CONTROL, "")
    .trim();
}

/**
 * Returns how many characters the message made of `text` has. They are counted as Connect counts: in
 * Unicode code points of what is sent. A family emoji of three people is 5, a flag is 2, a letter 1.
 *
 * Source: Connect's error text is that of Rails' length validator, and Rails counts code points.
 *
 * @example
 * ```ts
 * const remaining = MAX_MESSAGE_LENGTH - countCharacters(text);
 * ```
 */
export function countCharacters(text: string): number {
  return countCodePoints(toMessageBody(text));
}

/**
 * Returns the number of code points of a well-formed text, as {@link toMessageBody} returns one.
 *
 * @example
 * ```ts
 * countCodePoints("👍🏽"); // 2
 * ```
 */
export function countCodePoints(wellFormed: string): number {
  // Without the second half of each pair there is one unit per code point. It makes no array,
  // because it runs on every keystroke, after a paste of any length.
  return wellFormed.replace(SECOND_HALF, "").length;
}

const SECOND_HALF = /[\udc00-\udfff]/g;
const LINE_BREAK = /\r\n?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it removes control characters.
const CONTROL = /[\u0000-\u0008\u000b-\u001f]/g;
// With the u flag a well-formed pair is one character, so this matches only lone halves.
const LONE_SURROGATE = /\p{Surrogate}/gu;
// Neither white space, control characters nor characters that draw nothing. U+2800 is the only blank
// that Unicode counts as a symbol.
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Creates a key that identifies one message, so that the backend recognizes a retry. It has 32 random
 * hexadecimal digits; `crypto.randomUUID` is missing on pages served over plain HTTP.
 *
 * @example
 * ```ts
 * await client.sendMessage({ orderId, body, idempotencyKey: createIdempotencyKey() });
 * ```
 */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Returns whether `value` is a valid `Idempotency-Key`: 16 to 128 letters, digits, `_` and `-`.
 *
 * @example
 * ```ts
 * isIdempotencyKey(request.headers.get("Idempotency-Key"));
 * ```
 */
export function isIdempotencyKey(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{16,128}$/.test(value);
}
