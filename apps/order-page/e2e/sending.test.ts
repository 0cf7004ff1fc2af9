import { beforeEach, describe, expect, it } from "vitest";
import { demoOrders } from "../src/demoOrders.ts";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

const NOT_ALLOWED = /You can’t message your shopper for this order right now/;
const TOO_LONG = /This message is too long for your shopper’s app/;

/** What the page says for each demo order; `null` where the message is accepted. */
const REASONS: Record<string, RegExp | null> = {
  shopping: null,
  "chat-disabled": NOT_ALLOWED,
  "no-shopper": NOT_ALLOWED,
  // The customer is signed in: that Connect refuses the storefront is not theirs to mend.
  unauthorized: /Something isn’t working on our side, and your message wasn’t sent/,
  "too-long": TOO_LONG,
  "multiple-errors": TOO_LONG,
  "not-an-order": /We can’t find this order/,
};

describe("a message typed on the order page", () => {
  it("is in the sandbox's log once, and the page says that it was sent", async () => {
    const { close, field, problems, send, status } = await demo.openOrder("shopping");
    await field.fill("Ripe avocados, please 🥑");
    await send.click();
    await status.getByText("Message sent").waitFor();
    expect(await field.inputValue()).toBe("");
    expect(await demo.messages()).toEqual([
      expect.objectContaining({
        method: "POST",
        path: "/v2/post_checkout/chat/shopping/messages",
        body: { body: "Ripe avocados, please 🥑" },
        status: 200,
      }),
    ]);
    expect(problems).toEqual([]);
    await close();
  });

  it("can be sent by keyboard alone", async () => {
    const { close, field, page, status } = await demo.openOrder("shopping");
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 20; presses += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("Ripe avocados");
    await page.keyboard.press("Enter");
    await status.getByText("Message sent").waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await demo.messages()).toHaveLength(1);
    await close();
  });

  it("is sent once for two clicks in one task", async () => {
    const { close, field, send, status } = await demo.openOrder("shopping");
    await field.fill("Ripe avocados");
    await send.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await status.getByText("Message sent").waitFor();
    expect(await demo.messages()).toHaveLength(1);
    await close();
  });

  it("is kept, and nothing is sent, when the customer has signed out elsewhere", async () => {
    const { alert, close, context, field, send } = await demo.openOrder("shopping");
    await field.fill("Ripe avocados");
    const signOut = await context.request.post(`${demo.url()}/api/session`, {
      data: { customer: null },
      headers: { Origin: demo.url() },
    });
    expect(signOut.status()).toBe(204);
    await send.click();
    await alert.getByText(/You’re signed out/).waitFor();
    expect(await field.inputValue()).toBe("Ripe avocados");
    expect(await demo.messages()).toEqual([]);
    await close();
  });
});

describe("the demo's orders", () => {
  it("are all known to these tests", () => {
    expect(Object.keys(REASONS)).toEqual(demoOrders.map(({ id }) => id));
  });

  it.each(Object.entries(REASONS))(
    "show what happened for %s, and lose no text",
    async (...row) => {
      const [orderId, reason] = row;
      const { alert, close, field, problems, send, status } = await demo.openOrder(orderId, {
        width: 390,
        height: 844,
        isMobile: true,
        hasTouch: true,
      });
      await field.fill("Ripe avocados");
      await send.tap();
      await (reason ? alert.getByText(reason) : status.getByText("Message sent")).waitFor();
      expect(await field.inputValue()).toBe(reason ? "Ripe avocados" : "");
      expect(problems).toEqual([]);
      await close();
    },
  );
});
