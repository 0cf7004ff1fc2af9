export type { Fault, FaultRequest } from "./createFaults.ts";
export type { DeliveredMessage } from "./createMessageLog.ts";
export type { OrderOwner } from "./createOrders.ts";
export type { ReceivedRequest } from "./createRequestLog.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./createSandbox.ts";
export { createSandboxFetch } from "./createSandboxFetch.ts";
export type { ShopperMessage } from "./createShopperLog.ts";
export {
  type ConversationReading,
  type FixedOrder,
  type FixedOrderId,
  fixedOrders,
  type MessageAttempt,
} from "./fixedOrders.ts";
export { type Connection, getConnection } from "./getConnection.ts";
export type { Credentials } from "./issueToken.ts";
export type { ShopperMessageInput } from "./parseShopperMessageInput.ts";
export { requestAccessToken } from "./requestAccessToken.ts";
