import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Session } from "./order.ts";
import { storefront } from "./storefront.ts";

/** The session: who is signed in at the demo. */
export function useSession(): UseQueryResult<Session> {
  return useQuery<Session>({
    queryKey: ["session"],
    queryFn: ({ signal }) => storefront.session(signal),
    staleTime: 60_000,
  });
}
