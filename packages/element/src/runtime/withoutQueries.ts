/* In place of react-query where there is only a composer, which reads nothing. */

export * from "./withoutMutations.ts";

/** There is nothing that it would have to hold. */
export class QueryClient {
  mount(): void {}
  unmount(): void {}
}
