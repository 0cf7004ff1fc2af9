import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type OrderAnswer, storefront } from "./storefront.ts";

/** The order of the page, which is asked for anew when the customer comes back to it. */
export function useOrder(orderId: string | null): UseQueryResult<OrderAnswer> {
  return useQuery<OrderAnswer>({
    queryKey: ["order", orderId],
    queryFn: async ({ signal }) =>
      orderId === null ? { state: "not-found" } : storefront.order(orderId, signal),
  });
}
