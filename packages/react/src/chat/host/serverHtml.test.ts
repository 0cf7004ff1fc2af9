import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ShopperChatLauncher } from "../../launcher/ShopperChatLauncher.tsx";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { ShopperChat } from "../ShopperChat.tsx";

// This file runs in Node, which has neither a window nor a document.
describe.each([
  ["chat", createElement(ShopperChat, { orderId: "shopping" })],
  ["launcher", createElement(ShopperChatLauncher, { orderId: "shopping" })],
])("the server HTML of a %s", (_, chat) => {
  const html = () =>
    renderToString(createElement(ShopperChatProvider, { baseUrl: "/shopper-chat" }, chat));

  it("is the same for every customer, without a message, a time or a date", () => {
    expect("window" in globalThis).toBe(false);
    expect(html()).toBe(html());
    expect(html()).not.toMatch(/<time|<li/);
  });

  it("needs no style attribute, style element or script", () => {
    expect(html()).not.toMatch(/style=|<style|<script|<form| on\w+=/i);
  });

  it("has its live regions, empty", () => {
    expect(html()).toMatch(/<div[^>]*aria-live="polite"[^>]*><\/div>/);
    expect(html()).toMatch(/<div[^>]*aria-live="assertive"[^>]*><\/div>/);
  });
});
