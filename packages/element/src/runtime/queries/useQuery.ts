import { useEffect, useMemo } from "preact/hooks";
import { useSyncExternalStore } from "../react/useSyncExternalStore.ts";
import { createObserver, type QueryObserver } from "./createObserver.ts";
import type { QueryState } from "./createQuery.ts";
import type { QueryClient } from "./QueryClient.ts";
import type { QueryOptions } from "./QueryOptions.ts";

/** What is known under a key; reads it meanwhile, as `options` say. */
export function useQuery(options: QueryOptions, client: QueryClient): QueryResult {
  const query = client.queryOf(options.queryKey);
  const observer = useMemo(() => createObserver(query), [query]);
  const { data, error, dataUpdatedAt } = useSyncExternalStore(
    observer.subscribe,
    () => query.state,
  );
  // Read at once where nothing is known, so that why it failed before is past already.
  const isPast = data === undefined && observer.begins(options);
  useEffect(() => observer.follow(options));
  return { data, error: isPast ? null : error, dataUpdatedAt, refetch: observer.refetch };
}

interface QueryResult extends QueryState, Pick<QueryObserver, "refetch"> {}
