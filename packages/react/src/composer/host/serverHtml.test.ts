import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { ShopperChatComposer, type ShopperChatComposerProps } from "../ShopperChatComposer.tsx";

// This file runs in Node, where there is neither a window nor a document to ask.
describe("the HTML that a server makes", () => {
  it("is the same for every customer and device, with an empty field", () => {
    expect("window" in globalThis).toBe(false);
    const html = render();
    expect(html).toBe(render());
    expect(html).toMatch(/<textarea[^>]*><\/textarea>/);
    // Which key sends is the device's to say.
    expect(html).not.toMatch(/enterkeyhint|enter sends/i);
  });

  it.each(["open", "not-yet", "closed"] as const)(
    "needs no style attribute, style element or script when the order is %s",
    (availability) => {
      expect(render({ availability })).not.toMatch(/style=|<style|<script|<form| on\w+=/i);
    },
  );

  it("has its live regions, empty", () => {
    const html = render();
    for (const role of ["alert", "status"]) {
      expect(html).toMatch(new RegExp(`<(\\w+)[^>]*role="${role}"[^>]*></\\1>`));
    }
  });
});

function render(props: Partial<ShopperChatComposerProps> = {}): string {
  return renderToString(
    createElement(
      ShopperChatProvider,
      { baseUrl: "/shopper-chat", persistDraft: "session" },
      createElement(ShopperChatComposer, { orderId: "shopping", ...props }),
    ),
  );
}
