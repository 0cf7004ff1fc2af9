import { isOrderId } from "./isOrderId.ts";
import { misuse } from "./misuse.ts";

/**
 * The address of an order's messages below `baseUrl`.
 *
 * Source: Connect, Send chat message.
 *
 * @throws ShopperChatError `unexpected`, not sent, when no such address can be made.
 */
export function messagesUrl(baseUrl: string, orderId: string): string {
  if (!isOrderId(orderId)) {
    throw misuse(
      "orderId must be 1 to 255 characters, not . or .., without slashes and control characters.",
    );
  }
  if (!/^https?:/i.test(baseUrl) && !globalThis.location) {
    throw misuse("baseUrl must be an absolute URL where there is no page.");
  }
  return `${baseUrl}/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`;
}
