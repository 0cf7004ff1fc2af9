import type { ReactElement, ReactNode } from "react";

/*
 * Replaces `provider/pageQueryClient` of @shopper-chat/react in the script of the composer, which reads
 * no messages. react-query would only run its sends, and no page could see them.
 */

/** Renders its children. */
export function PageQueryClientProvider({ children }: { children: ReactNode }): ReactElement {
  return <>{children}</>;
}

/** Returns nothing, because nothing uses the result. */
export function usePageQueryClient(): null {
  return null;
}

/** Calls `send`. */
export function runMutation<Result>(
  _queryClient: unknown,
  _variables: unknown,
  send: () => Promise<Result>,
): Promise<Result> {
  return send();
}

/** Unused, but @shopper-chat/react exports a function that imports it. */
export const MUTATION_KEY: readonly [] = [];
