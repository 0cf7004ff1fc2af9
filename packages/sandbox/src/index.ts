export { type Connection, connectionOf } from "./connectionOf.ts";
export type { DeliveredMessage } from "./createMessageLog.ts";
export type { ReceivedRequest } from "./createRequestLog.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./createSandbox.ts";
export { createSandboxFetch } from "./createSandboxFetch.ts";
export type { ShopperMessage } from "./createShopperLog.ts";
export type { Trouble, TroubledRequest } from "./createTrouble.ts";
export {
  type ConversationReading,
  type FixedOrder,
  type FixedOrderId,
  fixedOrders,
  type MessageAttempt,
} from "./fixedOrders.ts";
export type { Credentials } from "./issueToken.ts";
export type { OrderOwner } from "./ordersOf.ts";
export type { Saying } from "./readSaying.ts";
export { requestAccessToken } from "./requestAccessToken.ts";
