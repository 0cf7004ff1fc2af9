import { beforeEach, describe, expect, it } from "vitest";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

describe("the conversation on the order page", () => {
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
