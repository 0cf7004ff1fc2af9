"use client";

import {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
} from "@shopper-chat/client";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { ANONYMOUS, adoptAnonymous, retainCustomer, shareByBaseUrl } from "../order/registry.ts";
import { useLatestRef } from "../utils/refs.ts";

/**
 * Returns the client of a provider: the app's, or one made of the provider's props. No customer finds
 * what another one left on the page.
 */
export function useProvidedClient(
  props: ProvidedClientProps,
  stringsLocale: string | undefined,
): ShopperChatClient {
  const { baseUrl, client: given, customerKey = ANONYMOUS } = props;
  const connection: Partial<ConnectionProps> = given ? {} : props;
  const { acceptLanguage = stringsLocale, credentials, timeoutMs } = connection;
  const latestRef = useLatestRef(props);
  useStableClientCheck(given);

  const client = useMemo(
    () => given ?? createClient(latestRef, { baseUrl, acceptLanguage, credentials, timeoutMs }),
    [given, baseUrl, acceptLanguage, credentials, timeoutMs, latestRef],
  );

  // A customer who becomes known in this provider keeps what they wrote before.
  const [lastKey, setLastKey] = useState(customerKey);
  if (lastKey !== customerKey) {
    if (lastKey === ANONYMOUS) adoptAnonymous(client, customerKey);
    setLastKey(customerKey);
  }
  useEffect(() => retainCustomer(client, customerKey), [client, customerKey]);
  return client;
}

export type ProvidedClientProps = CustomerProps & (ConnectionProps | GivenClientProps);

interface CustomerProps {
  /**
   * Any text that identifies the customer on this page. When it changes, what the previous customer
   * wrote is cleared. What was written before it is known goes to the first customer.
   */
  customerKey?: string | undefined;
}

/** Without the Connect token, which a browser must never hold. */
interface ConnectionProps extends Omit<ShopperChatClientOptions, "getAccessToken"> {
  client?: never;
}

interface GivenClientProps {
  /** A client that you created. Create it once, not with every render. */
  client: ShopperChatClient;
  baseUrl?: never;
}

/** Creates a client that finds what earlier clients of the same base URL left. */
function createClient(
  latestRef: RefObject<ProvidedClientProps>,
  { baseUrl = "", ...options }: Partial<ShopperChatClientOptions>,
): ShopperChatClient {
  // Apps write these inline. The client reads them with each request, so that a new function is no
  // new client.
  const current = (): Partial<ConnectionProps> =>
    latestRef.current.client ? {} : latestRef.current;
  const client = createShopperChatClient({
    ...options,
    baseUrl,
    get headers() {
      return current().headers;
    },
    get fetch() {
      return current().fetch;
    },
    get onDebug() {
      return current().onDebug;
    },
  });
  shareByBaseUrl(client);
  return client;
}

/** Warns about a client that is created with every render, because each one empties the textarea. */
function useStableClientCheck(client: ShopperChatClient | undefined): void {
  const lastRef = useRef({ client, changes: 0 });
  useEffect(() => {
    if (process.env.NODE_ENV === "production") return;
    const changes = client === lastRef.current.client ? 0 : lastRef.current.changes + 1;
    lastRef.current = { client, changes };
    // Nobody signs in or out three times in a row.
    if (changes !== 3) return;
    console.error(
      "Shopper Chat: <ShopperChatProvider> gets a new client with every render, which empties the textarea. Create it once, with useMemo.",
    );
  });
}
