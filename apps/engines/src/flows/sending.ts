import assert from "node:assert/strict";
import type { Flow } from "../Flow.ts";

/** Messages that reach the shopper. */
export const sending: readonly Flow[] = [
  {
    name: "types a message and taps Send",
    path: "/orders/shopping?composer-only",
    async play({ clicks, draft, sees, writes, focused }, shopper) {
      await writes("Ripe avocados, please 🥑");
      await clicks("button", "Send");
      await sees("status", "Message sent");
      assert.equal(await draft(), "");
      assert.equal(await focused(), "Message your shopper");
      assert.deepEqual(await shopper.received(), ["Ripe avocados, please 🥑"]);
    },
  },
  {
    name: "Shift+Enter starts a line, Enter sends",
    path: "/orders/shopping?composer-only",
    async play({ draft, page, presses, sees, writes }, shopper) {
      await writes("Bread");
      await presses("Shift+Enter");
      await page.type("Milk");
      assert.equal(await draft(), "Bread\nMilk");
      await presses("Enter");
      await sees("status", "Message sent");
      assert.deepEqual(await shopper.received(), ["Bread\nMilk"]);
    },
  },
  {
    name: "sees how many characters are left, and can't send too many",
    path: "/orders/shopping?composer-only",
    async play({ clicks, draft, page, presses, sees, writes }, shopper) {
      await writes("Eggs");
      await sees("text", "996 characters left");
      await page.evaluate(pasteInto, "a".repeat(997));
      await sees("text", "1 character over");
      await sees("status", "1 character over");
      await clicks("button", "Send");
      await sees("alert", "Your message is 1 character over the 1,000-character limit.");
      assert.equal((await draft())?.length, 1001);
      assert.deepEqual(await shopper.received(), []);
      await presses("Backspace");
      await presses("Enter");
      await sees("status", "Message sent");
      assert.equal((await shopper.received())[0]?.length, 1000);
    },
  },
  {
    name: "two taps on Send are one message",
    path: "/orders/slow?composer-only",
    async play({ page, sees, writes }, shopper) {
      await writes("Ripe avocados");
      await page.evaluate(tapTwice);
      await sees("status", "Message sent");
      assert.deepEqual(await shopper.received(), ["Ripe avocados"]);
    },
  },
];

function pasteInto(text: string): void {
  document.execCommand("insertText", false, text);
}

function tapTwice(): void {
  const send = [...document.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "Send",
  );
  send?.click();
  send?.click();
}
