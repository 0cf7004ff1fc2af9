import type { MutationCache as FullMutationCache } from "@tanstack/react-query";

/*
 * Replaces the modules of react-query that no element uses, but that its QueryClient imports. Code that
 * would use them fails.
 */

/** The cache of mutations, always empty. A QueryClient only calls these methods by itself. */
export class MutationCache
  implements Pick<FullMutationCache, "clear" | "findAll" | "resumePausedMutations">
{
  clear(): void {}

  findAll(): [] {
    return [];
  }

  async resumePausedMutations(): Promise<void> {}
}

/** Is called for an infinite query. */
export function infiniteQueryBehavior(): never {
  throw new Error("Shopper Chat: infinite queries are not in this script");
}

export { infiniteQueryBehavior as hasNextPage, infiniteQueryBehavior as hasPreviousPage };
