import { createShopperChatClient } from "@shopper-chat/client";
import { expect, it } from "vitest";
import { orderScopeOf, shareOrderScopes } from "./orderScopes.ts";
import { orderStoreOf } from "./orderStoreOf.ts";

// This file runs in Node, as a server does that renders for many customers.
it("keeps nothing on a server, neither for a client nor under a key", () => {
  const client = createShopperChatClient({ baseUrl: "/shopper-chat" });
  orderStoreOf(client, "shopping").setDraft("Ripe avocados");
  expect(orderStoreOf(client, "shopping").getState().draft).toBe("");
  expect(orderScopeOf(client, "shopping")).not.toBe(orderScopeOf(client, "shopping"));

  const other = createShopperChatClient({ baseUrl: "/shopper-chat" });
  shareOrderScopes(client, "page/ana/", "page//");
  shareOrderScopes(other, "page/ana/", "page//");
  orderStoreOf(client, "shopping").setDraft("Ripe avocados");
  expect(orderStoreOf(other, "shopping").getState().draft).toBe("");
});
