import type { DeliveredMessage } from "./messages/createMessageLog.ts";
import type { ReceivedRequest } from "./requests/createRequestLog.ts";
import type { ShopperMessage } from "./shopper/createShopperLog.ts";
import type { ShopperMessageInput } from "./shopper/parseShopperMessageInput.ts";
import type { Credentials } from "./tokens/issueToken.ts";

export interface Sandbox {
  /**
   * Responds to one request as Connect does. An outcome without a response resolves at once with
   * `Response.error()` (status 0), and `getConnection` returns whether to cut the connection or to keep it
   * silent. `createSandboxFetch` and `startSandbox` do that.
   */
  fetch: (request: Request) => Promise<Response>;
  /** The requests that the Connect endpoints received, oldest first, without tokens and secrets. */
  requests: () => readonly ReceivedRequest[];
  /** The messages that reached the shopper, oldest first, even if their response was lost. */
  messages: () => readonly DeliveredMessage[];
  /**
   * Sends a message as an order's shopper.
   *
   * @throws {RangeError} When there is no such order.
   * @throws {TypeError} When the message is invalid.
   */
  shopperSays: (orderId: string, message: ShopperMessageInput) => ShopperMessage;
  /**
   * Empties both lists and the conversations, ends the waits of rate limits and drops late deliveries.
   * Tokens stay valid, and message ids continue to rise.
   */
  reset: () => void;
  /** Drops late deliveries and pending replies. Both lists can still be read. */
  close: () => void;
  /** The credentials with which a storefront backend gets an access token. */
  credentials: Credentials;
  /** The Connect user id of the customer who placed the fixed orders. */
  customerId: string;
}
