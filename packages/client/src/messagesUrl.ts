import { isOrderId } from "./isOrderId.ts";
import { createUsageError } from "./ShopperChatError.ts";

/**
 * Returns the URL of an order's messages below `baseUrl`.
 *
 * Source: Connect, Send chat message.
 *
 * @throws ShopperChatError `unexpected`, `not-sent`, if there can be no such URL.
 */
export function messagesUrl(baseUrl: string, orderId: string): string {
  if (!isOrderId(orderId)) {
    throw createUsageError(
      "invalid-order-id",
      process.env.NODE_ENV !== "production"
        ? "orderId must be 1 to 255 characters, not . or .., without slashes and control characters."
        : undefined,
    );
  }
  if (!/^https?:/i.test(baseUrl) && !globalThis.location) {
    throw createUsageError(
      "relative-base-url",
      process.env.NODE_ENV !== "production"
        ? "baseUrl must be an absolute URL outside of a page."
        : undefined,
    );
  }
  return `${baseUrl}/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`;
}
