/* In place of react-query where there is only a composer, which reads nothing. */

export * from "./queries/reactQuery.ts";

/** There is nothing that it would have to hold. */
export const QueryClient: ObjectConstructor = Object;

/** Nobody asks it for anything. */
export function useQueryClientOrThrow(): null {
  return null;
}
