import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { reloadAtMain } from "./reloadAtMain.ts";
import { storefront } from "./storefront.ts";

/** Signs in as a customer of the demo, or signs out with null. */
export function useSignIn(): UseMutationResult<void, Error, string | null> {
  return useMutation<void, Error, string | null>({
    mutationFn: (customerKey) => storefront.signIn(customerKey),
    onSuccess: reloadAtMain,
  });
}
