import { beforeEach, describe, expect, it } from "vitest";
import { demoOrders } from "../src/demoOrders.ts";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

const NOT_ALLOWED = /You can’t message your shopper for this order right now/;
const TOO_LONG = /This message is too long for your shopper’s app/;
const NOT_CONFIRMED = /We couldn’t confirm that your message was sent/;

/** What the page says for each demo order, and where the text is then. */
const OUTCOMES: Record<string, { says: RegExp; text: "gone" | "in the field" | "kept below" }> = {
  conversation: { says: /Message sent/, text: "gone" },
  shopping: { says: /Message sent/, text: "gone" },
  "chat-disabled": { says: NOT_ALLOWED, text: "in the field" },
  "no-shopper": { says: NOT_ALLOWED, text: "in the field" },
  // The customer is signed in: that Connect refuses the storefront is not theirs to mend.
  unauthorized: { says: /Something isn’t working on our side/, text: "in the field" },
  "too-long": { says: TOO_LONG, text: "in the field" },
  "multiple-errors": { says: TOO_LONG, text: "in the field" },
  "not-an-order": { says: /We can’t find this order/, text: "in the field" },
  "rate-limited": { says: /a lot of messages in a short time/, text: "in the field" },
  "server-error": { says: NOT_CONFIRMED, text: "kept below" },
  "gateway-error": { says: NOT_CONFIRMED, text: "kept below" },
  slow: { says: /Message sent/, text: "gone" },
  silent: { says: NOT_CONFIRMED, text: "kept below" },
  "drops-before": { says: NOT_CONFIRMED, text: "kept below" },
  "drops-after": { says: NOT_CONFIRMED, text: "kept below" },
  "delivers-late": { says: NOT_CONFIRMED, text: "kept below" },
  garbled: { says: NOT_CONFIRMED, text: "kept below" },
  expired: { says: NOT_ALLOWED, text: "in the field" },
  redacted: { says: /Message sent/, text: "gone" },
};

/** Orders that can't be written to say so at once. */
const CLOSED: Record<string, RegExp> = {
  "not-yet": /as soon as they start picking your order/,
  closed: /can’t be reached any more/,
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
    const { alert, close, context, field, send } = await demo.openOrder("shopping", {
      composerOnly: true,
    });
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

  it("waits for the customer to sign in again, also when the page looks for news meanwhile", async () => {
    const { close, context, field, page, problems, send, status } = await demo.openOrder(
      "shopping",
      { composerOnly: true },
    );
    await field.fill("Ripe avocados");
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: "Sign out" }).click();
    await other.getByRole("heading", { name: "You’re signed out" }).waitFor();
    // The keyboard is not left where the button was.
    expect(await other.getByRole("main").evaluate((main) => main === document.activeElement)).toBe(
      true,
    );
    await other.close();
    const looks = page.waitForResponse((response) => response.url().includes("/api/orders/"));
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    expect((await looks).status()).toBe(401);
    await send.click();
    const [signIn] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: "Sign in (in a new tab)" }).click(),
    ]);
    const main = signIn.getByRole("main");
    await main.getByRole("button", { name: "Sign in as Sam Lindqvist" }).click();
    await main.getByRole("heading", { level: 1, name: "Your order" }).waitFor();
    await signIn.close();
    expect(await field.inputValue()).toBe("Ripe avocados");
    await page.getByRole("button", { name: "Try again" }).click();
    await status.getByText("Message sent").waitFor();
    expect(await demo.messages()).toHaveLength(1);
    expect(problems).toEqual([]);
    await close();
  });
});

describe("the demo's orders", () => {
  it("are all known to these tests", () => {
    expect(Object.keys({ ...OUTCOMES, ...CLOSED })).toEqual(demoOrders.map(({ id }) => id));
  });

  it.each(Object.entries(OUTCOMES))(
    "show what happened for %s, and lose no text",
    async (...row) => {
      const [orderId, { says, text }] = row;
      const { close, field, group, problems, send } = await demo.openOrder(orderId, PHONE);
      await field.fill("Ripe avocados");
      await send.tap();
      await group.getByText(says).first().waitFor();
      expect(await field.inputValue()).toBe(text === "in the field" ? "Ripe avocados" : "");
      expect(await group.getByRole("listitem").getByText("Ripe avocados").count()).toBe(
        text === "kept below" ? 1 : 0,
      );
      expect(problems).toEqual([]);
      await close();
    },
  );

  it.each(Object.entries(CLOSED))("say at once why %s takes no message", async (...row) => {
    const [orderId, reason] = row;
    const { close, group, field } = await demo.openOrder(orderId, PHONE);
    await group.getByText(reason).waitFor();
    expect(await field.isVisible()).toBe(false);
    await close();
  });
});

describe("whatever happens to the page", () => {
  it("offline is told at once, and a tap sends when the device is back", async () => {
    const { alert, close, context, field, page, send, status } = await demo.openOrder("shopping");
    await field.fill("Ripe avocados");
    await context.setOffline(true);
    await send.click();
    await alert.getByText(/seem to be offline/).waitFor();
    await context.setOffline(false);
    expect(await demo.messages()).toEqual([]);
    await page.getByRole("button", { name: "Try again" }).click();
    await status.getByText("Message sent").waitFor();
    expect(await demo.messages()).toHaveLength(1);
    await close();
  });

  it("two tabs send one message each", async () => {
    const { close, context, field, page, send, status } = await demo.openOrder("shopping");
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("textbox").fill("From the other tab");
    await field.fill("From this tab");
    await Promise.all([other.getByRole("button", { name: "Send" }).click(), send.click()]);
    await status.getByText("Message sent").waitFor();
    await other.getByText("Message sent").waitFor();
    const bodies = (await demo.messages()).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies).toContainEqual({ body: "From this tab" });
    expect(bodies).toContainEqual({ body: "From the other tab" });
    await close();
  });

  it("the browser asks before it is left while a message is on its way, and not before", async () => {
    const { close, field, page, send } = await demo.openOrder("silent");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await field.fill("Ripe avocados");
    await page.reload();
    expect(asked).toEqual([]);
    await field.fill("Ripe avocados");
    await send.click();
    await page.getByText("Sending…").waitFor();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await close();
  });
});

/** The message field alone: below a conversation, what is not sent stays there. */
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true, composerOnly: true };
