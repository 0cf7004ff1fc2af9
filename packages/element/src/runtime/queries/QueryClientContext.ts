import { type ComponentChildren, type Context, createContext, createElement } from "preact";
import type { QueryClient } from "./QueryClient.ts";

export const QueryClientContext: Context<QueryClient | undefined> = createContext<
  QueryClient | undefined
>(undefined);

/** Gives everything below it the queries of `client`. */
export function QueryClientProvider({
  client,
  children,
}: {
  client: QueryClient;
  children?: ComponentChildren;
}): ComponentChildren {
  return createElement(QueryClientContext.Provider, { value: client }, children);
}
