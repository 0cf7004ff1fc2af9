/*
 * In place of react-query where there is only a composer. There it would watch messages that have
 * left already, for whoever calls the hook; in the element nobody asks what it has seen.
 */

export * from "@tanstack/react-query";

/** There is nothing that it would have to hold. */
export class QueryClient {
  mount(): void {}
  unmount(): void {}
}

export function useMutation(): typeof UNWATCHED {
  return UNWATCHED;
}

const UNWATCHED = { status: "idle", variables: undefined, mutate: (): void => {} } as const;
