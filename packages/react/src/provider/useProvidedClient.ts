"use client";

import {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
} from "@shopper-chat/client";
import { useEffect, useMemo, useRef } from "react";
import { useLatest } from "../send/useLatest.ts";
import { forgetKept } from "../store/keptInSession.ts";
import { holdOrderScopes, isInUse, shareOrderScopes } from "../store/orderScopes.ts";

/**
 * The client of a provider: the host's, or one made of the provider's props. Sees to it that one
 * customer never finds what another left on this page.
 */
export function useProvidedClient(
  props: ProvidedClientProps,
  stringsLocale: string | undefined,
): ProvidedClient {
  const { baseUrl, client: given, customerKey = "", persistDraft } = props;
  const connection: Partial<ShopperChatConnection> = given ? {} : props;
  // Unless the host says otherwise, Connect is asked for the language that the page shows.
  const { credentials, locale = stringsLocale, timeoutMs } = connection;
  const latest = useLatest(props);
  const page = `${encodeURIComponent(baseUrl?.replace(/\/+$/, "") ?? "")}/`;
  const anonymous = `${page}/`;
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
    shareOrderScopes(made, scope, anonymous);
    return made;
  }, [given, baseUrl, anonymous, scope, credentials, locale, timeoutMs, latest]);

  useEffect(
    () => holdOrderScopes(scope, (key) => key.startsWith(page) && key !== scope),
    [page, scope],
  );

  const scopeRef = useRef(scope);
  useEffect(() => {
    const previous = scopeRef.current;
    scopeRef.current = scope;
    if (previous !== scope && previous !== anonymous) given?.clear();
  }, [anonymous, given, scope]);

  useEffect(() => {
    if (persistDraft !== "session") return;
    forgetKept((key) => {
      const keptScope = key.split("/", 2).join("/").concat("/");
      return key.startsWith(page) && !isInUse(keptScope);
    });
    return client.onClear(() => forgetKept((key) => key.startsWith(scope)));
  }, [client, page, persistDraft, scope]);

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
   * is forgotten; who becomes known only later keeps what they wrote until then.
   */
  customerKey?: string | undefined;
  /**
   * How long what the customer wrote is kept. `memory`: as long as the page. `session`: across
   * reloads too, in the tab's `sessionStorage`; then give a `customerKey` as well.
   * @default "memory"
   */
  persistDraft?: "memory" | "session" | undefined;
}

/** Without what only a trusted place may have: a browser must never hold a Connect token. */
interface ShopperChatConnection extends Omit<ShopperChatClientOptions, "getAccessToken"> {
  client?: never;
}

interface GivenClient {
  /** A client that the host has made itself; make it once, not with every rendering. */
  client: ShopperChatClient;
  baseUrl?: never;
}

async function resolve(headers: ShopperChatClientOptions["headers"]): Promise<HeadersInit> {
  return (typeof headers === "function" ? await headers() : headers) ?? {};
}
