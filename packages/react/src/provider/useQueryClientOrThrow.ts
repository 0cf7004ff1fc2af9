"use client";

import { type QueryClient, QueryClientContext } from "@tanstack/react-query";
import { useContext } from "react";

/** The QueryClient given, or else the nearest provider's. `user` is whose name the error bears. */
export function useQueryClientOrThrow(user: string, given: QueryClient | undefined): QueryClient {
  const nearest = useContext(QueryClientContext);
  const found = given ?? nearest;
  if (found) return found;
  throw new Error(
    `Shopper Chat: ${user} has no QueryClient. Put <ShopperChatProvider> or <QueryClientProvider> around it, or pass { queryClient }. If one is there, the page has two copies of @tanstack/react-query.`,
  );
}
