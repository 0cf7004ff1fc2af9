import { createShopperChatClient } from "@shopper-chat/client";
import { expect, it } from "vitest";
import { ANONYMOUS, getOrder, getOrderEntry, shareByBaseUrl } from "./registry.ts";

// This file runs in Node, like a server that renders for many customers.
it("keeps nothing on a server, neither for a client nor for its base URL", () => {
  const client = createShopperChatClient({ baseUrl: "/shopper-chat" });
  getOrder(getOrderEntry(client, ANONYMOUS, "shopping")).setDraft("Ripe avocados");
  expect(getOrder(getOrderEntry(client, ANONYMOUS, "shopping")).getState().draft).toBe("");
  expect(getOrderEntry(client, "ana", "shopping")).not.toBe(
    getOrderEntry(client, "ana", "shopping"),
  );

  const other = createShopperChatClient({ baseUrl: "/shopper-chat" });
  shareByBaseUrl(client);
  shareByBaseUrl(other);
  getOrder(getOrderEntry(client, "ana", "shopping")).setDraft("Ripe avocados");
  expect(getOrder(getOrderEntry(other, "ana", "shopping")).getState().draft).toBe("");
});
