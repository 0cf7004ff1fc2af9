"use client";

import {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
} from "@shopper-chat/client";
import type { QueryClient } from "@tanstack/react-query";
import {
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { ANONYMOUS, adoptAnonymous, retainCustomer, shareByBaseUrl } from "../order/registry.ts";
import { useLatestRef } from "../utils/refs.ts";
import { PageQueryClientProvider } from "./pageQueryClient.tsx";
import { type ColorScheme, ShopperChatContext } from "./ShopperChatContext.ts";
import { type PartialStrings, useProvidedStrings } from "./useStrings.ts";

/**
 * Provides the connection to the storefront backend, the texts and the colors. It uses the page's
 * QueryClient if there is one, otherwise its own.
 *
 * Messages are in that QueryClient. If the page persists its cache, leave them out, because shoppers'
 * data must not be stored: see {@link isShopperChatQuery} and {@link isShopperChatMutation}.
 *
 * @example
 * ```tsx
 * <ShopperChatProvider baseUrl="/shopper-chat" customerKey={customer.id}>
 *   <ShopperChatComposer orderId={order.id} />
 * </ShopperChatProvider>
 * ```
 */
export function ShopperChatProvider(props: ShopperChatProviderProps): ReactElement {
  const { children, colorScheme = "light", customerKey = ANONYMOUS, queryClient } = props;
  const client = useProvidedClient(props, props.strings?.locale);
  const strings = useProvidedStrings(props.strings);
  const value = useMemo(
    () => ({ client, colorScheme, customerKey, strings }),
    [client, colorScheme, customerKey, strings],
  );
  return (
    <PageQueryClientProvider queryClient={queryClient}>
      <ShopperChatContext.Provider value={value}>{children}</ShopperChatContext.Provider>
    </PageQueryClientProvider>
  );
}

export type ShopperChatProviderProps = ShopperChatLookProps & ProvidedClientProps;

interface ShopperChatLookProps {
  /** The part of the app that uses the chat. */
  children?: ReactNode;
  /**
   * Light unless you say otherwise, whatever the device prefers.
   * @default "light"
   */
  colorScheme?: ColorScheme | undefined;
  /**
   * The texts: those of a locale (`frCA` of `@shopper-chat/react/locales/fr-CA`; for a page with the
   * composer alone `frCAComposer` of `@shopper-chat/react/locales/fr-CA/composer`, which is smaller), or
   * some of your own, with their `locale`.
   * @default those of `en-US`
   */
  strings?: PartialStrings | undefined;
  /**
   * The QueryClient to use.
   * @default the page's, otherwise a new one
   */
  queryClient?: QueryClient | undefined;
}

/**
 * Returns the client of a provider: the app's, or one made of the provider's props. When the customer
 * changes, it clears the drafts and unsent messages of the previous one.
 */
function useProvidedClient(
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

type ProvidedClientProps = CustomerProps & (ConnectionProps | GivenClientProps);

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

/** Creates a client that shares the orders of earlier clients with the same base URL. */
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
