/** What the `onDebug` option of the handler gets. */
export interface ShopperChatHandlerDebugEvent {
  /**
   * What failed: a function of the options (`authenticate`, `authorizeOrder`, `retailerId`,
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
   * As it was thrown: it may hold addresses, passwords and tokens. For a developer's eyes, not for
   * logs.
   */
  original: unknown;
}

/** Hands over what was thrown; what a host's listener throws or rejects with changes nothing. */
export type Debug = (event: ShopperChatHandlerDebugEvent) => void;
