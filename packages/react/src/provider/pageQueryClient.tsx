"use client";

import type { SentMessage } from "@shopper-chat/client";
import {
  MutationObserver,
  QueryClient,
  QueryClientContext,
  QueryClientProvider,
} from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useContext, useState } from "react";

/*
 * Everything that the composer uses of react-query. It is one module, so that the element's script with
 * the composer alone can leave react-query out.
 */

/** Provides the QueryClient of the app, otherwise that of the page, otherwise a new one. */
export function PageQueryClientProvider({
  queryClient,
  children,
}: {
  queryClient: QueryClient | undefined;
  children: ReactNode;
}): ReactElement {
  const nearest = useContext(QueryClientContext);
  const [own] = useState(() => new QueryClient());
  // Always a provider, so that the children don't remount when the app adds or removes its own.
  return (
    <QueryClientProvider client={queryClient ?? nearest ?? own}>{children}</QueryClientProvider>
  );
}

/** Returns the QueryClient of the caller, otherwise the nearest one. */
export function usePageQueryClient(user: string, given: QueryClient | undefined): QueryClient {
  const nearest = useContext(QueryClientContext);
  const found = given ?? nearest;
  if (found) return found;
  throw new Error(
    process.env.NODE_ENV !== "production"
      ? `Shopper Chat: ${user} has no QueryClient. Put <ShopperChatProvider> or <QueryClientProvider> around it, or pass { queryClient }. If there is one, the page has two copies of @tanstack/react-query.`
      : `Shopper Chat: no QueryClient for ${user}`,
  );
}

/**
 * Runs `send` as a mutation of the page's QueryClient, so that the MutationCache, the devtools and
 * `useIsMutating` see it. It needs no mounted component. See docs/decisions/0003.
 */
export function runMutation(
  queryClient: QueryClient,
  variables: object,
  send: () => Promise<SentMessage>,
): Promise<SentMessage> {
  const observer = new MutationObserver<SentMessage, Error, object>(queryClient, {
    mutationKey: MUTATION_KEY,
    mutationFn: send,
    // These win over the app's defaults: nothing may repeat a message or hold it back.
    retry: 0,
    networkMode: "always",
    throwOnError: false,
    ...NO_SCOPE,
    // Message text must not stay in the cache, so the observer leaves when the mutation has ended.
    gcTime: 0,
  });
  return observer.mutate(variables).finally(() => observer.reset());
}

/** The key of our mutations. */
export const MUTATION_KEY: readonly ["shopper-chat", "send"] = ["shopper-chat", "send"];

/** The types allow no `undefined` here, but only that wins over an app's default. */
const NO_SCOPE: object = { scope: undefined };
