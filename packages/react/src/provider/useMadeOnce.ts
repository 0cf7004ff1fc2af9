import { useEffect, useRef } from "react";
import { callHost } from "../send/callHost.ts";

/**
 * Tells the developer of a client that is made anew with every rendering: what the customer writes
 * is kept by client, so each rendering of the page would empty the field.
 */
export function useMadeOnce(client: object | undefined): void {
  const last = useRef({ client, changes: 0 });
  useEffect(() => {
    const changes = client === last.current.client ? 0 : last.current.changes + 1;
    last.current = { client, changes };
    if (changes === TOO_OFTEN) {
      callHost(() => {
        throw new Error(
          "Shopper Chat: <ShopperChatProvider> gets a new client with every rendering, which empties the field. Make it once, with useMemo.",
        );
      });
    }
  });
}

/** A customer who signs in or out is one change; nobody does so with every rendering. */
const TOO_OFTEN = 3;
