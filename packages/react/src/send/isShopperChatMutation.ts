import type { MutationKey } from "@tanstack/react-query";

/** The key of the mutations of `useSendShopperMessage`; a host's own begin with something else. */
export const SEND_KEY: MutationKey = ["shopper-chat", "send"];

/**
 * Whether a mutation is one of this library's. It holds what the customer wrote, so a persister that
 * keeps more than react-query does by itself has to leave it out: give it
 * `shouldDehydrateMutation: (mutation) => … && !isShopperChatMutation(mutation)`.
 */
export function isShopperChatMutation({
  options,
}: {
  readonly options: { readonly mutationKey?: MutationKey | undefined };
}): boolean {
  return options.mutationKey?.[0] === SEND_KEY[0];
}
