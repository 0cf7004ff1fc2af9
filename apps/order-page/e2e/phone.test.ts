import { devices } from "playwright";
import { beforeEach, describe, expect, it } from "vitest";
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
