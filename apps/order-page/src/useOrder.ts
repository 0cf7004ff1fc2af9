import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type OrderAnswer, storefront } from "./storefront.ts";

/** The order of the page, which is asked for anew when the customer comes back to it. */
export function useOrder(orderId: string | null): UseQueryResult<OrderAnswer> {
  return useQuery<OrderAnswer>({
    queryKey: ["order", orderId],
    async queryFn({ client, queryKey, signal }) {
      if (orderId === null) return { state: "not-found" };
      const answer = await storefront.order(orderId, signal);
      const shown = client.getQueryData<OrderAnswer>(queryKey);
      // Signed out in another tab: the composer may hold text, and says so itself when it is sent.
      return answer.state === "signed-out" && shown?.state === "found" ? shown : answer;
    },
  });
}
