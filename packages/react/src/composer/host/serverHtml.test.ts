import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SessionPersistence } from "../../persistence/SessionPersistence.tsx";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { ShopperChatComposer, type ShopperChatComposerProps } from "../ShopperChatComposer.tsx";

// This file runs in Node, without a window or a document.
describe("server HTML", () => {
  it("is the same for every customer and device, with an empty textarea", () => {
    expect("window" in globalThis).toBe(false);
    const html = render();
    expect(html).toBe(render());
    expect(html).toMatch(/<textarea[^>]*><\/textarea>/);
    // Which key sends depends on the device.
    expect(html).not.toMatch(/enterkeyhint|press enter/i);
  });

  it.each(["open", "not-yet", "closed"] as const)(
    "has no style attribute, style element, script or form when the order is %s",
    (availability) => {
      expect(render({ availability })).not.toMatch(/style=|<style|<script|<form| on\w+=/i);
    },
  );

  it("has the two live regions, empty", () => {
    const html = render();
    for (const politeness of ["assertive", "polite"]) {
      expect(html).toMatch(new RegExp(`<div[^>]*aria-live="${politeness}"[^>]*></div>`));
    }
  });

  it("has ten elements: all of a composer but the banner, which needs an error, and the key that sends", () => {
    expect(render().match(/<[a-z]/g)).toHaveLength(10);
  });
});

function render(props: Partial<ShopperChatComposerProps> = {}): string {
  return renderToString(
    createElement(
      ShopperChatProvider,
      { baseUrl: "/shopper-chat" },
      createElement(SessionPersistence),
      createElement(ShopperChatComposer, { orderId: "shopping", ...props }),
    ),
  );
}
