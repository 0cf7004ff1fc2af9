/** The argument of the `onDebug` option. */
export interface ShopperChatHandlerDebugEvent {
  /**
   * The step that failed: a function of the options (`authenticate`, `authorizeOrder`, `retailerId`,
   * `onEvent`), the request for an access token, another request to Connect, the store, or this
   * package itself (`handler`).
   */
  during:
    | "authenticate"
    | "authorizeOrder"
    | "retailerId"
    | "onEvent"
    | "token"
    | "connect"
    | "store"
    | "handler";
  /**
   * The original error. It may contain addresses, passwords and tokens, so don't log it in production.
   */
  original: unknown;
}

/** Passes on what was thrown. Errors of the listener change nothing. */
export type Debug = (event: ShopperChatHandlerDebugEvent) => void;
