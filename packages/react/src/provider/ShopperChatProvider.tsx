"use client";

import type { QueryClient } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useMemo } from "react";
import { ANONYMOUS } from "../order/registry.ts";
import { PageQueryClientProvider } from "./pageQueryClient.tsx";
import { type ColorScheme, ShopperChatContext } from "./ShopperChatContext.ts";
import { type ProvidedClientProps, useProvidedClient } from "./useProvidedClient.ts";
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
