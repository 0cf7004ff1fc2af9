export type { AuthorizeOrder, OrderAccess } from "./authorize.ts";
export type { ConnectOptions, GetRetailerId } from "./checkConnect.ts";
export type { ReliabilityOptions } from "./checkReliability.ts";
export {
  createShopperChatHandler,
  type ShopperChatHandler,
  type ShopperChatHandlerOptions,
} from "./createShopperChatHandler.ts";
export type { Authenticate, ShopperChatCustomer, SignedOut } from "./identifyCustomer.ts";
export type { ShopperChatClock } from "./ShopperChatClock.ts";
export type {
  ShopperChatEvent,
  ShopperChatOperation,
  UpstreamReason,
} from "./ShopperChatEvent.ts";
export type { ShopperChatHandlerDebugEvent } from "./ShopperChatHandlerDebugEvent.ts";
export type {
  ShopperChatTelemetry,
  ShopperChatTelemetryOperation,
} from "./ShopperChatTelemetry.ts";
export { createMemoryStore, type MemoryStoreOptions } from "./store/createMemoryStore.ts";
export { createShopperChatStore, type StoreOperations } from "./store/createShopperChatStore.ts";
export type { RateLimit, ShopperChatStore } from "./store/ShopperChatStore.ts";
export type { StoreFailureReason } from "./store/storeFailureReason.ts";
