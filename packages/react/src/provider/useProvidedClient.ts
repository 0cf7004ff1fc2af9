"use client";

import {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
} from "@shopper-chat/client";
import { useEffect, useMemo, useState } from "react";
import { useLatest } from "../send/useLatest.ts";
import { forgetKept } from "../store/keptInSession.ts";
import { holdOrderScopes, isInUse, shareOrderScopes } from "../store/orderScopes.ts";
import { useMadeOnce } from "./useMadeOnce.ts";

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
  useMadeOnce(given);
  const base = given ? given.baseUrl : baseUrl?.replace(/\/+$/, "");
  const page = `${encodeURIComponent(base ?? "")}/`;
  const anonymous = `${page}/`;
  const scope = `${page}${encodeURIComponent(customerKey)}/`;

  // The scope of this provider before the one it has now.
  const [scopes, setScopes] = useState({ now: scope, before: scope });
  const before = scopes.now === scope ? scopes.before : scopes.now;
  if (scopes.now !== scope) setScopes({ now: scope, before });
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
    // Only who was unknown in this very place takes over what was written there.
    shareOrderScopes(made, scope, before === anonymous ? anonymous : scope);
    return made;
  }, [given, baseUrl, anonymous, before, scope, credentials, locale, timeoutMs, latest]);

  useEffect(
    () => holdOrderScopes(scope, (key) => key.startsWith(page) && key !== scope),
    [page, scope],
  );

  useEffect(() => {
    if (!given) return;
    const previous = customers.get(given) ?? scope;
    // Who does not say whose it is may be a badge beside the customer's own.
    if (scope === anonymous && isInUse(previous)) return;
    customers.set(given, scope);
    if (previous !== scope && previous !== anonymous) given.clear();
  }, [anonymous, given, scope]);

  useEffect(() => {
    if (persistDraft !== "session") return;
    // Who is not known yet may be the one it was kept for; it is not shown until they are.
    if (scope !== anonymous || before !== anonymous) {
      forgetKept((key) => {
        const keptScope = key.split("/", 2).join("/").concat("/");
        return key.startsWith(page) && !isInUse(keptScope);
      });
    }
    return client.onClear(() => forgetKept((key) => key.startsWith(scope)));
  }, [anonymous, before, client, page, persistDraft, scope]);

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

/** For whom a client of the host's was used last, whatever provider had it. */
const customers = new WeakMap<ShopperChatClient, string>();
