import { isOrderId } from "@shopper-chat/client";
import { HttpError } from "../http/HttpError.ts";

/**
 * Finds the order in a request's path, wherever this backend is mounted. The id is checked separately
 * and later.
 *
 * @throws HttpError 404 `unknown_path` if the path is not the contract's.
 */
export function findOrder({ url }: Request): FoundOrder {
  const segment = MESSAGES_PATH.exec(new URL(url).pathname)?.[1];
  if (segment === undefined) {
    throw new HttpError({
      status: 404,
      code: "unknown_path",
      message:
        "Nothing is here. Messages go to …/v2/post_checkout/chat/{order_id}/messages, below where this backend is mounted.",
    });
  }
  return { id: () => parseOrderId(segment) };
}

export interface FoundOrder {
  /**
   * Returns the order's id, decoded.
   *
   * @throws HttpError 400 `invalid_order_id`.
   */
  id: () => string;
}

/** Source: Connect, Send chat message. Some frameworks add a slash to every address. */
const MESSAGES_PATH = /\/v2\/post_checkout\/chat\/([^/]*)\/messages\/?$/;

function parseOrderId(segment: string): string {
  const orderId = decode(segment);
  if (isOrderId(orderId)) return orderId;
  throw new HttpError({
    status: 400,
    code: "invalid_order_id",
    message:
      "The order id must be 1 to 255 characters of percent-encoded UTF-8, not . or .., without slashes and control characters.",
  });
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
