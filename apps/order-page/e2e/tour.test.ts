import { beforeEach, describe, expect, it } from "vitest";
import { tourStops } from "../src/demo/tourStops.ts";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

/** What a visitor sees who does at each stop as its hint says. */
const SEEN: Record<string, { sends: boolean; sees: RegExp; thenSees?: RegExp }> = {
  "Write to Ana": { sends: true, sees: /Sure/ },
  "Not sent": { sends: true, sees: /Your message wasn’t sent/ },
  "Not confirmed": { sends: true, sees: /Not confirmed/, thenSees: /Message sent/ },
  "Too early": { sends: false, sees: /as soon as they start picking/ },
  "In a panel": { sends: false, sees: /1 unread message/ },
};

describe("the tour of the demo", () => {
  it("leads through five states, in one go", async () => {
    expect(Object.keys(SEEN)).toEqual(tourStops.map(({ title }) => title));
    const { close, page, problems } = await demo.openOrder("shopping");
    const tour = page.getByRole("navigation", { name: "Tour of the demo" });
    // A page is left with a message that is not dealt with.
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

  it("is left out, with all of the demo's own, where the address says so", async () => {
    const { close, page } = await demo.openOrder("shopping");
    await page.getByRole("link", { name: "Show the grocer’s page alone" }).click();
    await page.waitForURL(/\?embed$/);
    await page.getByRole("group", { name: "Write a message" }).waitFor();
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByText(/demo/i).count()).toBe(0);
    await page.getByRole("link", { name: "Pennyfold" }).click();
    await page.waitForURL(/conversation\?embed$/);
    await close();
  });

  it("shows the page in the other colours, and the chat with it", async () => {
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
    await page.getByRole("group", { name: "Write a message" }).waitFor();
    const dark = await colors();
    expect(dark.filter((color, index) => color === light[index])).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${demo.url()}/orders/shopping`);
    await page.getByRole("group", { name: "Write a message" }).waitFor();
    expect(await colors()).toEqual(dark);
    await close();
  });
});
