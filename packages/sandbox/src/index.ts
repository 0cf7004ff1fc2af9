export { createSandbox, type Sandbox, type SandboxOptions } from "./createSandbox.ts";
export type { Fault, FaultRequest } from "./faults/createFaults.ts";
export { createSandboxFetch } from "./http/createSandboxFetch.ts";
export { type Connection, getConnection } from "./http/getConnection.ts";
export type { DeliveredMessage } from "./messages/createMessageLog.ts";
export type { OrderOwner } from "./orders/createOrders.ts";
export {
  type ConversationReading,
  type FixedOrder,
  type FixedOrderId,
  fixedOrders,
  type MessageAttempt,
} from "./orders/fixedOrders.ts";
export type { ReceivedRequest } from "./requests/createRequestLog.ts";
export type { ShopperMessage } from "./shopper/createShopperLog.ts";
export type { ShopperMessageInput } from "./shopper/parseShopperMessageInput.ts";
export type { Credentials } from "./tokens/issueToken.ts";
export { requestAccessToken } from "./tokens/requestAccessToken.ts";
