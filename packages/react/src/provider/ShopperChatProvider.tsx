"use client";

import {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
} from "@shopper-chat/client";
import { type QueryClient, QueryClientContext, QueryClientProvider } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useContext, useEffect, useMemo } from "react";
import { useLatest } from "../send/useLatest.ts";
import { forgetOrderScopes, shareOrderScopes } from "../store/orderScopes.ts";
import { enUS } from "../strings/enUS.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { OwnQueryClientProvider } from "./OwnQueryClientProvider.tsx";
import { type ColorScheme, ShopperChatContext } from "./ShopperChatContext.ts";

/**
 * Tells everything below it how to reach the storefront backend and how to look and read. Uses the
 * page's QueryClient if there is one, and else brings one of its own.
 */
export function ShopperChatProvider(props: ShopperChatProviderProps): ReactElement {
  const { children, colorScheme = "light", queryClient, strings } = props;
  const client = useClient(props);
  const value = useMemo(
    () => ({ client, colorScheme, strings: { ...enUS, ...strings } }),
    [client, colorScheme, strings],
  );
  const nearestQueryClient = useContext(QueryClientContext);
  const content = (
    <ShopperChatContext.Provider value={value}>{children}</ShopperChatContext.Provider>
  );
  if (queryClient) return <QueryClientProvider client={queryClient}>{content}</QueryClientProvider>;
  if (nearestQueryClient) return content;
  return <OwnQueryClientProvider>{content}</OwnQueryClientProvider>;
}

export type ShopperChatProviderProps = ShopperChatLook & (ShopperChatConnection | GivenClient);

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

interface ShopperChatConnection extends ShopperChatClientOptions {
  client?: never;
  /**
   * Any text that names the customer on this page. When it changes, what the customer before wrote
   * is forgotten.
   */
  customerKey?: string | undefined;
}

/** For a host that makes its own client; call its `clear()` when the customer signs out. */
interface GivenClient {
  client: ShopperChatClient;
  baseUrl?: never;
}

function useClient(props: ShopperChatProviderProps): ShopperChatClient {
  const latest = useLatest(props);
  const { baseUrl, client: given } = props;
  const connection = given ? undefined : props;
  const { customerKey = "", credentials, locale, timeoutMs } = connection ?? {};
  const client = useMemo(() => {
    if (given) return given;
    const current = () => (latest.current.client ? undefined : latest.current);
    const made = createShopperChatClient({
      baseUrl: baseUrl ?? "",
      credentials,
      locale,
      timeoutMs,
      // Read when they are used: hosts write them inline, and a new function is not a new client.
      headers: async () => resolve(current()?.headers),
      fetch: (...request) => (current()?.fetch ?? fetch)(...request),
      onDebug: (event) => current()?.onDebug?.(event),
    });
    shareOrderScopes(made, scopeKey(baseUrl, customerKey));
    return made;
  }, [given, baseUrl, customerKey, credentials, locale, timeoutMs, latest]);

  useEffect(() => {
    if (given) return;
    const own = scopeKey(baseUrl, customerKey);
    forgetOrderScopes((key) => key.startsWith(scopeKey(baseUrl, "")) && key !== own);
  }, [given, baseUrl, customerKey]);
  return client;
}

/** A space can't stand in a base URL, so that it ends one for certain. */
function scopeKey(baseUrl: string | undefined, customerKey: string): string {
  return `${baseUrl} ${customerKey}`;
}

async function resolve(headers: ShopperChatClientOptions["headers"]): Promise<HeadersInit> {
  return (typeof headers === "function" ? await headers() : headers) ?? {};
}
