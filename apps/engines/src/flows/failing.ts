import assert from "node:assert/strict";
import type { Flow } from "../Flow.ts";

/** Messages that are not sent or unconfirmed. */
export const failing: readonly Flow[] = [
  {
    name: "sees that messages are disabled (403), and keeps the text",
    path: "/orders/chat-disabled?composer-only",
    async play({ clicks, draft, focused, sees, writes }) {
      await writes("Ripe avocados");
      await clicks("button", "Send");
      await sees("alert", "You can’t message your shopper right now.");
      assert.equal(await draft(), "Ripe avocados");
      assert.equal(await focused(), "Message your shopper");
      await sees("button", "Try again");
    },
  },
  {
    name: "sees that the order can't be found (404), and retries by keyboard",
    path: "/orders/not-an-order?composer-only",
    async play({ draft, focused, presses, sees, waitUntil, writes }) {
      await writes("Ripe avocados");
      await presses("Enter");
      await sees("alert", "We can’t find this order");
      // After Send.
      await presses("Tab");
      await presses("Tab");
      await waitUntil("focus on Try again", async () => (await focused()) === "Try again");
      await presses("Enter");
      // The visible error, because it is gone while the message is sending.
      await sees("text", "We can’t find this order");
      assert.equal(await draft(), "Ripe avocados");
      assert.equal(await focused(), "Message your shopper");
    },
  },
  {
    name: "sees that a message may not have been sent, and Try again sends it",
    path: "/orders/shopping?composer-only",
    async play({ clicks, draft, page, sees, seesNo, writes }, shopper) {
      await writes("Ripe avocados");
      await page.evaluate(breakNextRequest);
      await clicks("button", "Send");
      await sees("listitem", "Ripe avocados");
      await sees("listitem", "May not have been sent");
      assert.equal(await draft(), "");
      assert.deepEqual(await shopper.received(), []);
      await clicks("button", "Try again");
      await sees("status", "Message sent");
      await seesNo("listitem", "Ripe avocados");
      assert.deepEqual(await shopper.received(), ["Ripe avocados"]);
    },
  },
  {
    name: "puts an unconfirmed message back into the textarea with Edit",
    path: "/orders/server-error?composer-only",
    async play({ clicks, draft, focused, sees, seesNo, writes }) {
      await writes("Ripe avocados");
      await clicks("button", "Send");
      await sees("listitem", "May not have been sent");
      await clicks("button", "Edit");
      await seesNo("listitem", "Ripe avocados");
      assert.equal(await draft(), "Ripe avocados");
      assert.equal(await focused(), "Message your shopper");
    },
  },
  {
    name: "cancels a message without a response",
    path: "/orders/silent?composer-only",
    async play({ clicks, sees, writes }) {
      await writes("Ripe avocados");
      await clicks("button", "Send");
      await clicks("button", "Cancel");
      await sees("alert", "Canceled, but");
      await sees("listitem", "Ripe avocados");
    },
  },
];

/** Breaks the next request, as if the network failed at that moment. */
function breakNextRequest(): void {
  const real = window.fetch.bind(window);
  window.fetch = () => {
    window.fetch = real;
    return Promise.reject(new TypeError("Load failed"));
  };
}
