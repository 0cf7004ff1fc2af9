import { beforeEach, describe, expect, it } from "vitest";
import { demoOrders } from "../src/demoOrders.ts";
import { startDemoInBrowser } from "./startDemoInBrowser.ts";

const demo = startDemoInBrowser();
beforeEach(demo.reset);

const NOT_ALLOWED = /You can’t message your shopper right now/;
const TOO_LONG = /Your message is too long/;
const UNCONFIRMED = /We’re not sure your message was sent/;

/** The banner of the page for each demo order, and where the text is afterwards. */
const OUTCOMES: Record<string, { says: RegExp; text: "gone" | "in the field" | "kept below" }> = {
  conversation: { says: /Message sent/, text: "gone" },
  shopping: { says: /Message sent/, text: "gone" },
  "chat-disabled": { says: NOT_ALLOWED, text: "in the field" },
  "no-shopper": { says: NOT_ALLOWED, text: "in the field" },
  // The customer is signed in and can't fix that Connect refuses the storefront.
  unauthorized: { says: /Something went wrong on our end/, text: "in the field" },
  "too-long": { says: TOO_LONG, text: "in the field" },
  "multiple-errors": { says: TOO_LONG, text: "in the field" },
  "not-an-order": { says: /We can’t find this order/, text: "in the field" },
  "rate-limited": { says: /Too many messages are being sent right now/, text: "in the field" },
  "server-error": { says: UNCONFIRMED, text: "kept below" },
  "gateway-error": { says: UNCONFIRMED, text: "kept below" },
  slow: { says: /Message sent/, text: "gone" },
  silent: { says: UNCONFIRMED, text: "kept below" },
  "drops-before": { says: UNCONFIRMED, text: "kept below" },
  "drops-after": { says: UNCONFIRMED, text: "kept below" },
  "delivers-late": { says: UNCONFIRMED, text: "kept below" },
  garbled: { says: UNCONFIRMED, text: "kept below" },
  expired: { says: NOT_ALLOWED, text: "in the field" },
  redacted: { says: /Message sent/, text: "gone" },
};

/** Orders whose chat is closed, and the note that says so at once. */
const CLOSED: Record<string, RegExp> = {
  "not-yet": /once they start shopping your order/,
  closed: /This order is closed/,
};

describe("the demo's orders", () => {
  it("are all covered by these tests", () => {
    expect(Object.keys({ ...OUTCOMES, ...CLOSED })).toEqual(demoOrders.map(({ id }) => id));
  });

  it.each(Object.entries(OUTCOMES))("show the outcome of %s and lose no text", async (...row) => {
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
  });

  it.each(Object.entries(CLOSED))("show at once why %s accepts no message", async (...row) => {
    const [orderId, reason] = row;
    const { close, group, field } = await demo.openOrder(orderId, PHONE);
    await group.getByText(reason).waitFor();
    expect(await field.isVisible()).toBe(false);
    await close();
  });
});

/** The page with the composer alone, because in a conversation unsent messages are in the list. */
const PHONE = {
  width: 390,
  height: 844,
  isMobile: true,
  hasTouch: true,
  chat: "composer",
} as const;
