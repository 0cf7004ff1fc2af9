import { AxeBuilder } from "@axe-core/playwright";
import { beforeEach, describe, expect, it } from "vitest";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

describe("the order page", () => {
  it.each([
    [320, "light"],
    [1280, "dark"],
  ] as const)("has no accessibility violation at %i px, %s", async (width, colorScheme) => {
    for (const chat of ["whole", "composer"] as const) {
      const { alert, close, field, page, send } = await demo.openOrder("chat-disabled", {
        width,
        colorScheme,
        chat,
      });
      await field.fill("Ripe avocados");
      await send.click();
      await alert.getByText(/right now/).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await close();
    }
  });

  it("never scrolls sideways, even for a word of 500 letters", async () => {
    const { close, field, page, send } = await demo.openOrder("chat-disabled", { width: 320 });
    await field.fill("x".repeat(500));
    await send.click();
    await page.getByRole("button", { name: "Try again" }).waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await close();
  });

  it.each([320, 390, 1280])(
    "breaks no word at %i px with text of twice the size",
    async (width) => {
      const { close, page } = await demo.openOrder("shopping", { width });
      await page.evaluate(enlargeLetters);
      for (const step of ["Received", "Picking", "Delivered"]) {
        const label = page.getByRole("listitem").getByText(step, { exact: true });
        const lines = await label.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getClientRects().length;
        });
        expect([step, lines]).toEqual([step, 1]);
      }
      const orders = page.getByRole("navigation", { name: "Try other orders" });
      for (const order of await orders.getByRole("listitem").all()) {
        const name = await order.getByRole("link").boundingBox();
        const text = await order.getByText(/\.$/).boundingBox();
        if (!name || !text) throw new Error("An order has no name or no text.");
        const isBeside = name.x + name.width <= text.x;
        expect([await order.textContent(), isBeside || name.y + name.height <= text.y]).toEqual([
          await order.textContent(),
          true,
        ]);
      }
      await close();
    },
  );

  it("shows the conversation without scrolling on a desktop, and the composer alone on a phone", async () => {
    for (const device of [
      { width: 1280, height: 800 },
      { width: 390, height: 844, chat: "composer" },
    ] as const) {
      const { close, send } = await demo.openOrder("shopping", device);
      const box = await send.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(device.height);
      await close();
    }
  });

  it("shows the sign-in from its top after a sign-out at the foot of the page", async () => {
    for (const device of [
      { width: 1280, height: 800 },
      { width: 390, height: 664, isMobile: true, hasTouch: true },
    ]) {
      const { close, page } = await demo.openOrder("shopping", device);
      await page.getByRole("button", { name: "Sign out" }).click();
      const heading = page.getByRole("heading", { name: "You’re signed out" });
      await heading.waitFor();
      await page.getByRole("button", { name: "Sign in as Sam Lindqvist" }).first().waitFor();
      const box = await heading.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(device.height / 2);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await close();
    }
  });

  it("shows that another customer's order is not found", async () => {
    const { alert, close, field, page, send } = await demo.openOrder("shopping");
    await page.getByRole("button", { name: /^Switch to/ }).click();
    await page.getByText(/Signed in as Amos/).waitFor();
    await field.fill("Ripe avocados");
    await send.click();
    await alert.getByText(/We can’t find this order/).waitFor();
    expect(await demo.messages()).toEqual([expect.objectContaining({ status: 404 })]);
    await close();
  });
});

/** Runs inside the page, and enlarges the text only, as browsers can. */
function enlargeLetters(): void {
  const sizes = [...document.querySelectorAll<HTMLElement>("body *")].map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return { element, fontSize, lineHeight };
  });
  for (const { element, fontSize, lineHeight } of sizes) {
    element.style.fontSize = `${2 * Number.parseFloat(fontSize)}px`;
    if (lineHeight.endsWith("px")) {
      element.style.lineHeight = `${2 * Number.parseFloat(lineHeight)}px`;
    }
  }
}
