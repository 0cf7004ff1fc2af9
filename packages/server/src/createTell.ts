import type { ShopperChatEvent, Tell } from "./ShopperChatEvent.ts";

/**
 * Makes what tells events to a host's listener, whose own failures stay its own.
 *
 * @throws TypeError when it is no function.
 */
export function createTell(onEvent: ((event: ShopperChatEvent) => unknown) | undefined): Tell {
  if (onEvent !== undefined && typeof onEvent !== "function") {
    throw new TypeError("Shopper Chat: onEvent must be a function, or left out.");
  }
  if (!onEvent) return () => {};
  return (event) => {
    Promise.resolve(event)
      .then(onEvent)
      .catch(() => {});
  };
}
