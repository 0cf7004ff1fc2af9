import { devices } from "playwright";
import { beforeEach, describe, expect, it } from "vitest";
import { tourStops } from "../src/demo/tourStops.ts";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

const { viewport, ...pixel7 } = devices["Pixel 7"] ?? {};

describe("on a Pixel 7", () => {
  it("Enter starts a new line, and Ctrl+Enter of a keyboard beside it sends", async () => {
    const { close, field, page, status } = await demo.openOrder("shopping", {
      ...viewport,
      ...pixel7,
    });
    await field.tap();
    await page.keyboard.type("Bread");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Milk");
    expect(await field.inputValue()).toBe("Bread\nMilk");
    expect(await demo.messages()).toEqual([]);
    await page.keyboard.press("Control+Enter");
    await status.getByText("Message sent").waitFor();
    expect((await demo.messages()).map(({ body }) => body)).toEqual([{ body: "Bread\nMilk" }]);
    await close();
  });

  it("a tap on Send does not bring the keyboard up again", async () => {
    const { close, field, send, status } = await demo.openOrder("shopping", {
      ...viewport,
      ...pixel7,
    });
    await field.fill("Bread");
    await field.blur();
    await send.tap();
    await status.getByText("Message sent").waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(false);
    await close();
  });
});

describe("on a small phone, when the page has loaded", () => {
  it.each([
    [390, 844],
    [390, 664],
    [375, 667],
  ])("the textarea and Send are completely visible at %i × %i", async (width, height) => {
    const { close, field, log, page, send } = await demo.openOrder("conversation", {
      ...pixel7,
      width,
      height,
    });
    await log.getByText(/this is Ana/).waitFor();
    for (const part of [field, send]) {
      const box = await part.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? height)).toBeLessThanOrEqual(height);
    }
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await close();
  });

  it("the tour names all of its stops, and the current one is in sight", async () => {
    const { close, page } = await demo.openOrder("shopping", {
      ...pixel7,
      width: 390,
      height: 844,
    });
    const tour = page.getByRole("navigation", { name: "Tour of the demo" });
    for (const { title } of tourStops) {
      await tour.getByRole("link", { name: title }).click();
      const current = tour.locator("[aria-current]");
      await current.getByText(title).waitFor();
      await page.waitForFunction(
        (link) => {
          const box = link?.getBoundingClientRect();
          return box !== undefined && box.left >= 0 && box.right <= window.innerWidth;
        },
        await current.elementHandle(),
      );
      for (const other of tourStops) {
        const name = await tour.getByText(other.title).boundingBox();
        expect([other.title, (name?.width ?? 0) > 40]).toEqual([other.title, true]);
      }
    }
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await close();
  });

  it("the tour's hint is one line long at each stop", async () => {
    const { close, page } = await demo.openOrder("shopping", {
      ...pixel7,
      width: 390,
      height: 844,
    });
    const tour = page.getByRole("navigation", { name: "Tour of the demo" });
    await tour.getByText("Tour", { exact: true }).waitFor();
    for (const { title, hint } of tourStops) {
      await tour.getByRole("link", { name: title }).click();
      const box = await tour.getByText(hint).boundingBox();
      expect([title, box?.height]).toEqual([title, ONE_LINE]);
    }
    await close();
  });
});

/** The largest height of a hint of one line, with its padding, in CSS pixels. */
const ONE_LINE = 28;
