import { createShopperChatClient } from "@shopper-chat/react";
import { expect, it } from "vitest";
import { isBaseUrl } from "./isBaseUrl.ts";

it.each([
  ["/shopper-chat", true],
  ["/", true],
  ["https://shop.example/chat/", true],
  ["HTTP://shop.example", true],
  ["", false],
  ["shop", false],
  ["//shop.example", false],
  ["https://", false],
  ["https:///chat", false],
  ["https://shop.example:99999/", false],
  ["https://user@shop.example", false],
  ["/chat?order=1", false],
  ["/chat#top", false],
  ["/a b", false],
  ["\\chat", false],
  ["ftp://shop.example", false],
])("agrees with the client about the base URL %j: %s", (baseUrl, isAccepted) => {
  expect(isBaseUrl(baseUrl)).toBe(isAccepted);
  expect(isAcceptedByClient(baseUrl)).toBe(isAccepted);
});

function isAcceptedByClient(baseUrl: string): boolean {
  try {
    createShopperChatClient({ baseUrl });
    return true;
  } catch {
    return false;
  }
}
