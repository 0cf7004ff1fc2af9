import type { Query } from "./createQuery.ts";

/** What the hooks of @shopper-chat/react say of a query, as far as it is heeded here. */
export interface QueryOptions {
  queryKey: QueryKey;
  queryFn: QueryFunction;
  /** Whether to read by itself at all. */
  enabled: boolean;
  /** How long what was read is new, in milliseconds. */
  staleTime: number;
  /** How long to wait until it is read again, from now on, in milliseconds. */
  refetchInterval?: (query: Query) => number | false;
  /** Whether to read what is old when it is shown. */
  refetchOnMount?: (query: Query) => boolean;
  /** Whether to read when it is shown what could not be read before. */
  retryOnMount?: (query: Query) => boolean;
  /** Whether to read when the customer comes back to the page. */
  refetchOnWindowFocus?: (query: Query) => false | "always";
  /** Whether to read when the network is back. */
  refetchOnReconnect?: (query: Query) => false | "always";
}

export type QueryKey = readonly string[];

export type QueryFunction = (context: { signal: AbortSignal }) => Promise<unknown>;
