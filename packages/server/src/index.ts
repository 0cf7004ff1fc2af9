export type { ReliabilityOptions } from "./checkReliability.ts";
export type { ConnectOptions, GetRetailerId } from "./connect/checkConnect.ts";
export {
  createShopperChatHandler,
  type ShopperChatHandler,
  type ShopperChatHandlerOptions,
} from "./createShopperChatHandler.ts";
export type {
  ShopperChatEvent,
  ShopperChatOperation,
  UpstreamReason,
} from "./events/ShopperChatEvent.ts";
export type { ShopperChatHandlerDebugEvent } from "./events/ShopperChatHandlerDebugEvent.ts";
export type {
  ShopperChatTelemetry,
  ShopperChatTelemetryOperation,
} from "./events/ShopperChatTelemetry.ts";
export type { AuthorizeOrder, OrderAccess } from "./request/authorize.ts";
export type { Authenticate, ShopperChatCustomer, SignedOut } from "./request/identifyCustomer.ts";
export type { ShopperChatClock } from "./ShopperChatClock.ts";
export { createMemoryStore, type MemoryStoreOptions } from "./store/createMemoryStore.ts";
export { createShopperChatStore, type StoreOperations } from "./store/createShopperChatStore.ts";
export type { RateLimit, ShopperChatStore } from "./store/ShopperChatStore.ts";
export type { StoreFailureReason } from "./store/storeFailureReason.ts";
