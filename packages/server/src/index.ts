export type { AuthorizeOrder, OrderAccess } from "./authorize.ts";
export type { Clock } from "./Clock.ts";
export type { ConnectOptions, RetailerOf } from "./checkConnect.ts";
export type { ReliabilityOptions } from "./checkReliability.ts";
export {
  createShopperChatHandler,
  type ShopperChatHandler,
  type ShopperChatHandlerOptions,
} from "./createShopperChatHandler.ts";
export type { Authenticate, Customer } from "./identifyCustomer.ts";
export type { ShopperChatEvent, UpstreamReason } from "./ShopperChatEvent.ts";
export type { ShopperChatHandlerDebugEvent } from "./ShopperChatHandlerDebugEvent.ts";
export { createMemoryStore, type MemoryStoreOptions } from "./store/createMemoryStore.ts";
export type { Rate, Store } from "./store/Store.ts";
