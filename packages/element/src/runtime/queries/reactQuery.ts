/*
 * In place of react-query: the part of it that the conversation uses, and no more. There are no
 * mutations: see withoutMutations.ts.
 */

export { useMutation } from "../withoutMutations.ts";
export { focusManager } from "./focusManager.ts";
export { QueryClient } from "./QueryClient.ts";
export { QueryClientContext, QueryClientProvider } from "./QueryClientContext.ts";
export { useQuery } from "./useQuery.ts";

/** To the types it says more. */
export function queryOptions<Options>(options: Options): Options {
  return options;
}
