import { beforeEach, describe, expect, it } from "vitest";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

describe("the conversation on the order page", () => {
  it("goes from the shopper's first word to a photo and a second shopper", async () => {
    const { close, field, log, page, problems } = await demo.openOrder("conversation");
    await log.getByText(/this is Ana/).waitFor();
    const messages = log.getByRole("listitem");
    for (const [text, answer] of ANSWERS) {
      await field.fill(text);
      await field.press("Enter");
      await log.getByText(answer).waitFor();
    }
    expect(await messages.count()).toBe(9);
    // The photo loads from the sandbox, which the page's policy allows.
    const photo = log.getByRole("img", { name: "Photo from Ana" });
    await photo.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (image) => image instanceof HTMLImageElement && image.naturalWidth > 1,
      await photo.elementHandle(),
    );
    await log.getByRole("button", { name: "Photo from Ana" }).click();
    const dialog = page.getByRole("dialog", { name: "Photo from Ana" });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await page.getByRole("region", { name: "Chat with Ben" }).count()).toBe(1);
    expect(await page.getByRole("heading", { name: "Ben, your shopper" }).count()).toBe(1);
    expect(await page.getByRole("heading", { name: "Ben is picking your order" }).count()).toBe(1);
    // Not since when the order is being picked, which was Ana's work.
    const card = page.getByRole("region", { name: "Ben, your shopper" });
    expect(await card.getByText(/^Took over at \d{1,2}:\d\d\s[AP]M$/).count()).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  it("shows a photo in full size even if its viewer can't be loaded", async () => {
    const { close, field, log, page } = await demo.openOrder("conversation");
    await page.route(/PhotoViewer/, (route) => route.abort());
    for (const [text, answer] of ANSWERS) {
      await field.fill(text);
      await field.press("Enter");
      await log.getByText(answer).waitFor();
    }
    await log.getByRole("button", { name: "Photo from Ana" }).click();
    const dialog = page.getByRole("dialog", { name: "Photo from Ana" });
    await dialog.getByRole("img", { name: "Photo from Ana" }).waitFor();
    expect(await dialog.getByRole("button").count()).toBe(1);
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "hidden" });
    // Opening it again tries again.
    await page.unroute(/PhotoViewer/);
    await log.getByRole("button", { name: "Photo from Ana" }).click();
    await dialog.getByRole("button", { name: "Zoom in" }).waitFor();
    await close();
  });

  it("starts over, even after the end of the script", async () => {
    const { close, field, log, page, problems } = await demo.openOrder("conversation");
    for (const [text, answer] of ANSWERS) {
      await field.fill(text);
      await field.press("Enter");
      await log.getByText(answer).waitFor();
    }
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("heading", { name: "Ana, your shopper" }).waitFor();
    await log.getByText(/this is Ana/).waitFor();
    expect(await log.getByRole("listitem").count()).toBe(1);
    expect(await page.getByRole("main").evaluate(hasFocus)).toBe(true);
    // The conversation of the delivered order is part of the initial state.
    await page.goto(`${demo.url()}/orders/closed`);
    await log.getByText(/Enjoy your groceries/).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it("shows and announces once a message that a tester sends as the shopper, on any order", async () => {
    const { close, log, page } = await demo.openOrder("shopping");
    await log.getByText("No messages yet").waitFor();
    await demo.shopperSays("shopping", { body: "They are out of lemons" });
    await log.getByText("They are out of lemons").waitFor();
    const announced = page
      .locator('[aria-live="polite"]')
      .getByText("New message from Ana: They are out of lemons");
    await announced.waitFor();
    expect(await announced.count()).toBe(1);
    await close();
  });

  it("keeps an unsent message, with Try again, Edit and Remove", async () => {
    const { close, field, log, page } = await demo.openOrder("chat-disabled", {
      width: 390,
      height: 844,
      isMobile: true,
      hasTouch: true,
    });
    await field.fill("Ripe avocados");
    await page.getByRole("button", { name: "Send", exact: true }).tap();
    const message = log.getByRole("listitem").filter({ hasText: "Ripe avocados" });
    await message.getByText("Not sent").waitFor();
    expect(await field.inputValue()).toBe("");
    await message.getByRole("button", { name: "Edit" }).tap();
    expect(await field.inputValue()).toBe("Ripe avocados");
    expect(await message.count()).toBe(0);
    await close();
  });

  it.each([
    ["expired", /available for 24 hours/],
    ["redacted", /aren’t available/],
    ["not-an-order", /can’t find this order/],
  ])("explains on the order %s why there is no conversation", async (orderId, reason) => {
    const { close, log } = await demo.openOrder(orderId);
    await log.getByText(reason).waitFor();
    expect(await log.getByRole("listitem").count()).toBe(0);
    await close();
  });

  it("explains on the order not-yet when the chat opens, without an empty log", async () => {
    const { close, log, page } = await demo.openOrder("not-yet");
    await page
      .getByText(/once they start shopping/)
      .first()
      .waitFor();
    expect(await log.count()).toBe(0);
    await close();
  });

  it("links to a page with the composer alone", async () => {
    const { close, field, log, page } = await demo.openOrder("shopping");
    await page.getByRole("link", { name: "Show only the message field" }).click();
    await field.waitFor();
    expect(await log.count()).toBe(0);
    await page.getByRole("link", { name: "Show the whole conversation" }).click();
    await log.waitFor();
    await close();
  });
});

/** The customer's messages and the shopper's replies. */
const ANSWERS = [
  ["Ripe avocados, please", /Sure/],
  ["Which ones do they have?", /ripest/],
  ["Perfect, thanks", /Ben here/],
] as const;

/** Runs inside the page. */
function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}
