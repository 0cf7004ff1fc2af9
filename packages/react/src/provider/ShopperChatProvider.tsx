"use client";

import { type QueryClient, QueryClientContext, QueryClientProvider } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useContext, useMemo } from "react";
import { enUS } from "../strings/enUS.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { OwnQueryClientProvider } from "./OwnQueryClientProvider.tsx";
import { type ColorScheme, ShopperChatContext } from "./ShopperChatContext.ts";
import { type ProvidedClientProps, useProvidedClient } from "./useProvidedClient.ts";

/**
 * Tells everything below it how to reach the storefront backend and how to look and read. Uses the
 * page's QueryClient if there is one, and else brings one of its own.
 */
export function ShopperChatProvider(props: ShopperChatProviderProps): ReactElement {
  const { children, colorScheme = "light", queryClient, strings } = props;
  const { client, sessionKey } = useProvidedClient(props);
  const value = useMemo(
    () => ({ client, colorScheme, sessionKey, strings: { ...enUS, ...strings } }),
    [client, colorScheme, sessionKey, strings],
  );
  const nearestQueryClient = useContext(QueryClientContext);
  const content = (
    <ShopperChatContext.Provider value={value}>{children}</ShopperChatContext.Provider>
  );
  if (queryClient) return <QueryClientProvider client={queryClient}>{content}</QueryClientProvider>;
  if (nearestQueryClient) return content;
  return <OwnQueryClientProvider>{content}</OwnQueryClientProvider>;
}

export type ShopperChatProviderProps = ShopperChatLook & ProvidedClientProps;

interface ShopperChatLook {
  children?: ReactNode;
  /**
   * Light whatever the device says, unless the host wants otherwise.
   * @default "light"
   */
  colorScheme?: ColorScheme | undefined;
  /** Replaces some of the texts. */
  strings?: Partial<ShopperChatStrings> | undefined;
  /**
   * The QueryClient to use.
   * @default the page's own, or else a new one
   */
  queryClient?: QueryClient | undefined;
}
