import type { MutationKey } from "@tanstack/react-query";
import { MUTATION_KEY } from "../provider/pageQueryClient.tsx";

/**
 * Returns whether a mutation is one of this library's. It contains what the customer wrote, so a
 * persister that stores more than react-query's default must leave it out.
 *
 * @example
 * ```ts
 * const dehydrateOptions = {
 *   shouldDehydrateMutation: (mutation: Mutation) =>
 *     defaultShouldDehydrateMutation(mutation) && !isShopperChatMutation(mutation),
 * };
 * ```
 */
export function isShopperChatMutation({
  options,
}: {
  readonly options: { readonly mutationKey?: MutationKey | undefined };
}): boolean {
  return options.mutationKey?.[0] === MUTATION_KEY[0];
}
