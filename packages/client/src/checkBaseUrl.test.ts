import { describe, expect, it } from "vitest";
import { checkBaseUrl } from "./checkBaseUrl.ts";
import { createShopperChatClient } from "./createShopperChatClient.ts";

describe("baseUrl", () => {
  it.each([
    ["/shopper-chat", "/shopper-chat"],
    ["/shopper-chat/", "/shopper-chat"],
    ["/a/b//", "/a/b"],
    ["/@shop/chat", "/@shop/chat"],
    ["/", ""],
    ["https://shop.example", "https://shop.example"],
    ["https://shop.example/", "https://shop.example"],
    ["HTTP://127.0.0.1:4010/chat/", "HTTP://127.0.0.1:4010/chat"],
    ["https://[::1]:8080", "https://[::1]:8080"],
  ])("may be %s", (baseUrl, parsed) => {
    expect(createShopperChatClient({ baseUrl }).baseUrl).toBe(parsed);
  });

  it.each([
    "",
    " ",
    "shopper-chat",
    "./shopper-chat",
    "..",
    "//shop.example/chat",
    "///",
    "\\shopper-chat",
    "/shopper chat",
    "/chat?x=1",
    "/chat#x",
    "https:/shop.example",
    "https:shop",
    "https://",
    "https://shop.example:99999",
    "https://shop.example/?",
    "https://name@shop.example",
    "https://name:word@shop.example",
    "https://:word@shop.example",
    "ftp://shop.example",
    "httpx://shop.example",
    "javascript:alert(1)",
    "data:text/plain,x",
    undefined,
    null,
    5,
    ["/shopper-chat"],
    new URL("https://shop.example"),
  ])("can't be %j, and the error says what to write", (baseUrl) => {
    // As JavaScript would call it.
    const create = () => Reflect.apply(createShopperChatClient, undefined, [{ baseUrl }]);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(/^Shopper Chat: baseUrl must be a path \("\/shopper-chat"\) or an http/);
  });

  it("does not repeat what it was given, which may hold a password", () => {
    expect(() => checkBaseUrl("https://name:word-of-secret@shop.example")).not.toThrow(/secret/);
  });
});
