import { beforeEach, describe, expect, it } from "vitest";
import { tourStops } from "../src/demo/tourStops.ts";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

/** The result of following the hint at each stop. */
const SEEN: Record<string, { sends: boolean; sees: RegExp; thenSees?: RegExp }> = {
  "Write to Ana": { sends: true, sees: /Sure/ },
  "Not sent": { sends: true, sees: /Your message wasn’t sent/ },
  Unconfirmed: { sends: true, sees: /May not have been sent/, thenSees: /Message sent/ },
  "Too early": { sends: false, sees: /once they start shopping/ },
  "In a panel": { sends: false, sees: /1 unread message/ },
};

describe("the tour of the demo", () => {
  it("leads through five states in one visit", async () => {
    expect(Object.keys(SEEN)).toEqual(tourStops.map(({ title }) => title));
    const { close, page, problems } = await demo.openOrder("shopping");
    const tour = page.getByRole("navigation", { name: "Tour of the demo" });
    // The visitor leaves a page with an unresolved message.
    page.on("dialog", (dialog) => void dialog.accept());
    let arrived = 0;
    for (const [title, { sends, sees, thenSees }] of Object.entries(SEEN)) {
      if (title === "In a panel") await demo.reset();
      await tour.getByRole("link", { name: title }).click();
      await tour.locator("[aria-current]").getByText(title).waitFor();
      const shopper = page.getByRole("region", { name: "Ana, your shopper" });
      if (sends) {
        await shopper.getByRole("textbox").fill("Ripe avocados");
        await shopper.getByRole("button", { name: "Send", exact: true }).click();
      }
      await shopper.getByText(sees).first().waitFor();
      if (thenSees) {
        await shopper.getByRole("button", { name: "Try again" }).click();
        await shopper.getByText(thenSees).waitFor();
        const messages = await demo.messages();
        arrived = messages.filter(({ path }) => path.includes("drops-after")).length;
      }
    }
    expect(arrived).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  it("is absent with ?embed, like everything else of the demo", async () => {
    const { close, page } = await demo.openOrder("shopping");
    await page.getByRole("link", { name: "Show the grocer’s page alone" }).click();
    await page.waitForURL(/\?embed$/);
    await page.getByRole("group", { name: "New message" }).waitFor();
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByText(/demo/i).count()).toBe(0);
    await page.getByRole("link", { name: "Pennyfold" }).click();
    await page.waitForURL(/conversation\?embed$/);
    await close();
  });

  it("switches the page and the chat to the other colour scheme", async () => {
    const { close, page } = await demo.openOrder("shopping");
    const colors = () =>
      page.evaluate(() =>
        ["body", ".pf-card", ".shopper-chat"].map((part) => {
          const element = document.querySelector(part);
          return element ? getComputedStyle(element).backgroundColor : part;
        }),
      );
    const light = await colors();
    await page.getByRole("link", { name: "Show it dark" }).click();
    await page.getByRole("link", { name: "Show it light" }).waitFor();
    await page.getByRole("group", { name: "New message" }).waitFor();
    const dark = await colors();
    expect(dark.filter((color, index) => color === light[index])).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${demo.url()}/orders/shopping`);
    await page.getByRole("group", { name: "New message" }).waitFor();
    expect(await colors()).toEqual(dark);
    await close();
  });
});
