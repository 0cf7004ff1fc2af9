import type { ShopperChatEvent, ShopperChatOperation } from "./ShopperChatEvent.ts";

/**
 * Measures and traces what a backend does. `createOpenTelemetry` of
 * `@shopper-chat/server/opentelemetry` makes one.
 */
export interface ShopperChatTelemetry {
  /** Runs `call` as one operation, and returns or throws what it does. */
  observe: <Result>(
    operation: ShopperChatTelemetryOperation,
    call: () => Promise<Result>,
  ) => Promise<Result>;
  /** Receives every event, as `onEvent` does, but synchronously. */
  count?: (event: ShopperChatEvent) => void;
}

/**
 * - `request`: a request of a page.
 * - `connect`: a request to Connect about messages.
 * - `token`: a request to Connect for an access token.
 * - `store`: a method of the store.
 */
export type ShopperChatTelemetryOperation =
  | { name: "request"; operation: ShopperChatOperation; headers: Headers }
  | { name: "connect"; method: string }
  | { name: "token" }
  | { name: "store"; method: string };

export const NO_TELEMETRY: ShopperChatTelemetry = {
  observe: (_operation, call) => call(),
};
