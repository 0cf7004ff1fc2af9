import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { storefront } from "./storefront.ts";

/** Signs in as a customer of the demo, or out with null. */
export function useSignIn(): UseMutationResult<void, Error, string | null> {
  return useMutation<void, Error, string | null>({
    mutationFn: (customerKey) => storefront.signIn(customerKey),
    // A full load, as after a real sign-in: nothing of the customer before stays in memory.
    onSuccess: () => window.location.reload(),
  });
}
