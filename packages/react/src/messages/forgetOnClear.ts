import type { ShopperChatClient } from "@shopper-chat/client";
import type { QueryClient } from "@tanstack/react-query";
import { shopperMessagesKeys } from "./shopperMessagesKeys.ts";

/**
 * Sees to it that `client.clear()` also forgets the messages in the QueryClient's cache: what is not
 * on the page at once, what is on the page by reading it anew for whoever is signed in then.
 */
export function forgetOnClear(client: ShopperChatClient, queryClient: QueryClient): void {
  const known = queryClients.get(client) ?? new WeakSet();
  if (known.has(queryClient)) return;
  queryClients.set(client, known.add(queryClient));
  client.onClear(() => {
    const queryKey = shopperMessagesKeys.all;
    queryClient.removeQueries({ queryKey, type: "inactive" });
    for (const query of queryClient.getQueryCache().findAll({ queryKey })) {
      void query.cancel({ silent: true });
      // Not reset(): that would bring back what a server had rendered.
      query.setState({ data: undefined, dataUpdatedAt: 0, error: null, status: "pending" });
    }
    void queryClient.invalidateQueries({ queryKey });
  });
}

const queryClients = new WeakMap<ShopperChatClient, WeakSet<QueryClient>>();
