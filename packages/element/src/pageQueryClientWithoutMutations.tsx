import { type QueryClient, QueryClientContext, QueryClientProvider } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useContext } from "react";

/*
 * Replaces `provider/pageQueryClient` of @shopper-chat/react in the script of the chat. No page can see
 * its QueryClient, so sends need not be mutations there.
 */

/** Provides the QueryClient of the element, if it has one. */
export function PageQueryClientProvider({
  queryClient,
  children,
}: {
  queryClient: QueryClient | undefined;
  children: ReactNode;
}): ReactElement {
  if (!queryClient) return <>{children}</>;
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

/** Returns the QueryClient of the element. A composer alone has none and needs none. */
export function usePageQueryClient(): QueryClient | undefined {
  return useContext(QueryClientContext);
}

export { MUTATION_KEY, runMutation } from "./pageQueryClientWithoutReactQuery.tsx";
