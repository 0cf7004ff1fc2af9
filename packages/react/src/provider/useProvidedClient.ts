"use client";

import {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
} from "@shopper-chat/client";
import { useEffect, useMemo, useRef } from "react";
import { useLatest } from "../send/useLatest.ts";
import { forgetKept } from "../store/keptInSession.ts";
import { forgetOrderScopes, shareOrderScopes } from "../store/orderScopes.ts";

/**
 * The client of a provider: the host's, or one made of the provider's props. Sees to it that one
 * customer never finds what another left on this page.
 */
export function useProvidedClient(props: ProvidedClientProps): ProvidedClient {
  const { baseUrl, client: given, customerKey = "", persistDraft } = props;
  const { credentials, locale, timeoutMs }: Partial<ShopperChatConnection> = given ? {} : props;
  const latest = useLatest(props);
  const page = `${encodeURIComponent(baseUrl ?? "")}/`;
  const scope = `${page}${encodeURIComponent(customerKey)}/`;

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
    shareOrderScopes(made, scope);
    return made;
  }, [given, baseUrl, scope, credentials, locale, timeoutMs, latest]);

  const scopeRef = useRef(scope);
  useEffect(() => {
    const isAnothers = (key: string) => key.startsWith(page) && !key.startsWith(scope);
    if (!given) forgetOrderScopes(isAnothers);
    else if (scopeRef.current !== scope) given.clear();
    scopeRef.current = scope;
    if (persistDraft !== "session") return;
    forgetKept(isAnothers);
    return client.onClear(() => forgetKept((key) => key.startsWith(scope)));
  }, [client, given, page, persistDraft, scope]);

  return { client, sessionKey: persistDraft === "session" ? scope : null };
}

export interface ProvidedClient {
  client: ShopperChatClient;
  /** Under what an order is kept across reloads, before its id; null when it is not. */
  sessionKey: string | null;
}

export type ProvidedClientProps = ShopperChatKeeping & (ShopperChatConnection | GivenClient);

interface ShopperChatKeeping {
  /**
   * Any text that names the customer on this page. When it changes, what the customer before wrote
   * is forgotten.
   */
  customerKey?: string | undefined;
  /**
   * How long what the customer wrote is kept. `memory`: as long as the page. `session`: across
   * reloads too, in the tab's `sessionStorage`; then give a `customerKey` as well.
   * @default "memory"
   */
  persistDraft?: "memory" | "session" | undefined;
}

interface ShopperChatConnection extends ShopperChatClientOptions {
  client?: never;
}

/** For a host that makes its own client. */
interface GivenClient {
  client: ShopperChatClient;
  baseUrl?: never;
}

async function resolve(headers: ShopperChatClientOptions["headers"]): Promise<HeadersInit> {
  return (typeof headers === "function" ? await headers() : headers) ?? {};
}
