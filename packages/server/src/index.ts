export type { ConnectOptions } from "./checkConnect.ts";
export {
  createShopperChatHandler,
  type ShopperChatHandler,
  type ShopperChatHandlerOptions,
} from "./createShopperChatHandler.ts";
export type { Authenticate, Customer } from "./identifyCustomer.ts";
