import { beforeEach, describe, expect, it } from "vitest";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

describe("the scripted conversation of the order page", () => {
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
