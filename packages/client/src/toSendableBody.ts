import { countCharacters, MAX_MESSAGE_LENGTH } from "./countCharacters.ts";
import { isIdempotencyKey } from "./createIdempotencyKey.ts";
import { misuse } from "./misuse.ts";
import { ShopperChatError } from "./ShopperChatError.ts";
import { toMessageBody } from "./toMessageBody.ts";

export interface SendMessageRequest {
  /** The retailer's own id of the order, as given to Connect when the order was created. */
  orderId: string;
  /** What the customer wrote; it is sent as {@link toMessageBody} makes it. */
  body: string;
  /**
   * Names this message, so that the storefront backend can tell a repeat from a new one: 16 to 128
   * letters, digits, `_` and `-`. Keep it for every further try of the same message.
   */
  idempotencyKey?: string | undefined;
  /** Stops waiting for the answer. What has left can't be called back. */
  signal?: AbortSignal | undefined;
}

/**
 * The body that goes on the wire.
 *
 * @throws ShopperChatError before anything is sent: `invalid-body` when the message is blank or too
 * long, `unexpected` when the call itself is wrong.
 */
export function toSendableBody({ body, idempotencyKey }: SendMessageRequest): string {
  if (typeof body !== "string") throw misuse("body must be text.");
  if (idempotencyKey !== undefined && !isIdempotencyKey(idempotencyKey)) {
    throw misuse("idempotencyKey must be 16 to 128 letters, digits, _ or -.");
  }
  const characters = countCharacters(body);
  if (characters === 0 || characters > MAX_MESSAGE_LENGTH) {
    throw new ShopperChatError({
      kind: "invalid-body",
      delivery: "not-sent",
      hint: `${characters} characters to send; there must be 1 to ${MAX_MESSAGE_LENGTH}.`,
    });
  }
  return toMessageBody(body);
}
