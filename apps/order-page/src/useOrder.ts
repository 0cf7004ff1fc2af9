import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type OrderAnswer, storefront } from "./storefront.ts";

/** The order of the page, fetched again when the customer returns to it. */
export function useOrder(orderId: string | null): UseQueryResult<OrderAnswer> {
  return useQuery<OrderAnswer>({
    queryKey: ["order", orderId],
    async queryFn({ client, queryKey, signal }) {
      if (orderId === null) return { state: "not-found" };
      const answer = await storefront.order(orderId, signal);
      const shown = client.getQueryData<OrderAnswer>(queryKey);
      // When the customer signed out in another tab, the order stays, because its composer may contain text.
      return answer.state === "signed-out" && shown?.state === "found" ? shown : answer;
    },
  });
}
