"use client";

import { QueryClient, QueryClientContext, QueryClientProvider } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useContext, useMemo, useState } from "react";
import { type ColorScheme, ShopperChatContext } from "./ShopperChatContext.ts";
import { type GivenStrings, useGivenStrings } from "./useGivenStrings.ts";
import { type ProvidedClientProps, useProvidedClient } from "./useProvidedClient.ts";

/**
 * Tells everything below it how to reach the storefront backend and how to look and read. Uses the
 * page's QueryClient if there is one, and else brings one of its own.
 */
export function ShopperChatProvider(props: ShopperChatProviderProps): ReactElement {
  const { children, colorScheme = "light", customerKey, queryClient } = props;
  const { client, sessionKey } = useProvidedClient(props, props.strings?.locale);
  const strings = useGivenStrings(props.strings);
  const value = useMemo(
    () => ({ client, colorScheme, customerKey, sessionKey, strings }),
    [client, colorScheme, customerKey, sessionKey, strings],
  );
  const nearest = useContext(QueryClientContext);
  const [own] = useState(() => new QueryClient());
  // Always a provider, so that nothing below is mounted anew when the host changes its mind.
  return (
    <QueryClientProvider client={queryClient ?? nearest ?? own}>
      <ShopperChatContext.Provider value={value}>{children}</ShopperChatContext.Provider>
    </QueryClientProvider>
  );
}

export type ShopperChatProviderProps = ShopperChatLook & ProvidedClientProps;

interface ShopperChatLook {
  /** What may use the chat. */
  children?: ReactNode;
  /**
   * Light whatever the device says, unless the host wants otherwise.
   * @default "light"
   */
  colorScheme?: ColorScheme | undefined;
  /**
   * The texts: those of a locale (`frCA` of `@shopper-chat/react/locales/fr-CA`; for the whole chat and
   * the launcher `frCAChat` of `@shopper-chat/react/locales/fr-CA/chat`, as `frCA` would leave the
   * conversation in English), or some of your own, with their `locale`.
   * @default those of `en-US`
   */
  strings?: GivenStrings | undefined;
  /**
   * The QueryClient to use.
   * @default the page's own, or else a new one
   */
  queryClient?: QueryClient | undefined;
}
