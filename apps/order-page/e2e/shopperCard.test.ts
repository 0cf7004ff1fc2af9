import type { Page } from "playwright";
import { beforeEach, describe, expect, it } from "vitest";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

describe("the shopper's card", () => {
  it("has the chat at its edges, without a frame of its own", async () => {
    const { close, page } = await demo.openOrder("conversation");
    const card = await page.getByRole("region", { name: "Ana, your shopper" }).boundingBox();
    const chat = await page.getByRole("region", { name: "Chat with Ana" }).boundingBox();
    if (!card || !chat) throw new Error("There is no card or no chat.");
    // The edge of the card is one pixel wide.
    expect(chat.x - card.x).toBe(1);
    expect(card.width - chat.width).toBe(2);
    expect(card.y + card.height - chat.y - chat.height).toBe(1);
    await close();
  });

  it("suggests replies, which can be changed before they are sent", async () => {
    const { close, field, log, page } = await demo.openOrder("conversation");
    const replies = page.getByRole("list", { name: "Suggested replies" });
    await replies.getByRole("button", { name: "Any brand is fine" }).click();
    expect(await field.inputValue()).toBe("Any brand is fine");
    expect(await demo.messages()).toEqual([]);
    await field.press("Enter");
    // To a question of the shopper's, it suggests answers.
    await log.getByText(/Anything else while I'm in produce\?$/).waitFor();
    await replies.getByRole("button", { name: "No, thanks" }).click();
    expect(await field.inputValue()).toBe("No, thanks");
    await close();
  });

  it("offers to call the store when the shopper can't be messaged", async () => {
    const { close, field, page, send } = await demo.openOrder("chat-disabled");
    await field.fill("Ripe avocados");
    await send.click();
    const card = page.getByRole("region", { name: "Ana, your shopper" });
    const call = card.getByRole("link", { name: "Call the store" });
    expect(await call.getAttribute("href")).toMatch(/^tel:/);
    await close();
  });

  it("offers to call the store when the order has been delivered", async () => {
    const { close, page } = await demo.openOrder("closed");
    const card = page.getByRole("region", { name: "Ana, your shopper" });
    const call = card.getByRole("link", { name: "Call the store" });
    expect(await call.getAttribute("href")).toMatch(/^tel:/);
    await close();
  });

  it("shows the name and the work of the shopper in the launcher's panel", async () => {
    const { close, page } = await demo.openOrder("conversation", { chat: "launcher" });
    await page.getByRole("button", { name: /^Chat with Ana/ }).click();
    const panel = page.getByRole("dialog");
    await panel.getByText(/this is Ana/).waitFor();
    expect(await panel.getByText(/^Picking your order since/).count()).toBe(1);
    await close();
  });

  it("floats the launcher in the corner of the window with ?launcher=floating", async () => {
    const { close, page } = await demo.openOrder("conversation", { chat: "floating" });
    expect(page.url()).toMatch(/\?launcher=floating$/);
    const launcher = page.getByRole("button", { name: /^Chat with Ana/ });
    const before = await launcher.boundingBox();
    await page.mouse.wheel(0, 400);
    await page.waitForFunction(() => window.scrollY > 0);
    expect(await launcher.boundingBox()).toEqual(before);
    // At the end of the page, nothing is below the button.
    await page.keyboard.press("End");
    await page.waitForFunction(
      () => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1,
    );
    const covered = await launcher.evaluate((button) => {
      const { bottom, left, right, top } = button.getBoundingClientRect();
      return [...document.querySelectorAll("a, button, p, li")].filter((other) => {
        const box = other.getBoundingClientRect();
        const isApart =
          box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom;
        return !isApart && !button.contains(other) && !other.contains(button);
      }).length;
    });
    expect(covered).toBe(0);
    await close();
  });

  it.each(["whole", "composer", "launcher"] as const)(
    "has the same gap to the next card as all others, with the chat as %s",
    async (chat) => {
      const { close, page } = await demo.openOrder("shopping", { chat });
      const [shopper, delivery, payment] = await Promise.all(
        ["Ana, your shopper", "Delivery", "Payment"].map((name) =>
          page.getByRole("region", { name }).boundingBox(),
        ),
      );
      if (!shopper || !delivery || !payment) throw new Error("A card is missing.");
      const gap = payment.y - delivery.y - delivery.height;
      expect(delivery.y - shopper.y - shopper.height).toBe(gap);
      await close();
    },
  );
});

describe("the title of the page", () => {
  it("counts the unread messages until they are read", async () => {
    const { close, page } = await demo.openOrder("conversation", { chat: "launcher" });
    await expect.poll(() => page.title()).toMatch(/^\(1\) Order/);
    await page.getByRole("button", { name: /^Chat with Ana/ }).click();
    await expect.poll(() => page.title()).toMatch(/^Order/);
    await close();
  });

  it("counts what arrives while the tab is hidden", async () => {
    const { close, log, page } = await demo.openOrder("conversation");
    await log.getByText(/this is Ana/).waitFor();
    await expect.poll(() => page.title()).toMatch(/^Order/);
    await page.clock.install();
    await hide(page);
    await demo.shopperSays("conversation", { body: "They are out of lemons" });
    await page.clock.runFor(120_000);
    await expect.poll(() => page.title()).toMatch(/^\(1\) Order/);
    await close();
  });
});

/** Puts the tab in the background, for what the page can read of that. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
}
