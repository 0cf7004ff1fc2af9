import { useContext, useEffect } from "react";
import { ShopperChatContext } from "../provider/ShopperChatContext.ts";
import type { OrderStore } from "../store/createOrderStore.ts";
import { keepInSession, stopKeeping } from "../store/keepInSession.ts";

/** Sees to it that nothing is lost where the browser itself puts text into fields, or reloads. */
export function useKeptOrder(store: OrderStore, orderId: string): void {
  const sessionKey = useContext(ShopperChatContext)?.sessionKey ?? null;
  useEffect(() => {
    if (sessionKey !== null) return keepInSession(store, sessionKey + encodeURIComponent(orderId));
    stopKeeping(store);
    return undefined;
  }, [store, orderId, sessionKey]);

  // The browser puts text back without telling when a page returns from its cache.
  useEffect(() => {
    const read = () => store.readFields();
    addEventListener("pageshow", read);
    return () => removeEventListener("pageshow", read);
  }, [store]);
}
