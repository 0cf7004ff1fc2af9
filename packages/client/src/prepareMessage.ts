import { isIdempotencyKey } from "./createIdempotencyKey.ts";
import { createUsageError, ShopperChatError } from "./ShopperChatError.ts";
import { countCodePoints, MAX_MESSAGE_LENGTH, toMessageBody } from "./toMessageBody.ts";

export interface SendMessageRequest {
  /** The retailer's own id of the order, as given to Connect when the order was created. */
  orderId: string;
  /** What the customer wrote. {@link toMessageBody} makes of it what is sent. */
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
  if (typeof text !== "string") throw createUsageError("invalid-text", "body must be text.");
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

/** @throws ShopperChatError `unexpected` if `key` can't be sent as `Idempotency-Key`. */
export function checkIdempotencyKey(key: string): string {
  if (isIdempotencyKey(key)) return key;
  throw createUsageError(
    "invalid-idempotency-key",
    process.env.NODE_ENV !== "production"
      ? "idempotencyKey must be 16 to 128 letters, digits, _ or -."
      : undefined,
  );
}
