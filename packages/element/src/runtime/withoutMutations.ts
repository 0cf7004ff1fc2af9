/*
 * In place of react-query's mutation. There a mutation only watches a message that has left already,
 * for whoever calls the hook; in the elements nobody asks what it has seen.
 */

export function useMutation(): typeof UNWATCHED {
  return UNWATCHED;
}

/** It has seen nothing, so that nothing of it can be untrue. */
export function truthfulResult(result: typeof UNWATCHED): typeof UNWATCHED {
  return result;
}

const UNWATCHED = { status: "idle", variables: undefined, mutate: (): void => {} } as const;
