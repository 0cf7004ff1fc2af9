import assert from "node:assert/strict";
import type { Flow } from "../Flow.ts";

/** What is not sent, and what may not have been. */
export const failing: readonly Flow[] = [
  {
    name: "is told that messages are switched off (403), with the text in the field",
    path: "/orders/chat-disabled?composer-only",
    async play({ clicks, draft, focused, sees, writes }) {
      await writes("Ripe avocados");
      await clicks("button", "Send");
      await sees("alert", "You can’t message your shopper for this order right now.");
      assert.equal(await draft(), "Ripe avocados");
      assert.equal(await focused(), "Message to your shopper");
      await sees("button", "Try again");
    },
  },
  {
    name: "is told that the order can't be found (404), and tries again by keyboard",
    path: "/orders/not-an-order?composer-only",
    async play({ draft, focused, presses, sees, seesNo, waitUntil, writes }) {
      await writes("Ripe avocados");
      await presses("Enter");
      await sees("alert", "We can’t find this order");
      await presses("Tab");
      await waitUntil("focus on Try again", async () => (await focused()) === "Try again");
      await presses("Enter");
      await seesNo("button", "Cancel");
      await sees("alert", "We can’t find this order");
      assert.equal(await draft(), "Ripe avocados");
      assert.equal(await focused(), "Message to your shopper");
    },
  },
  {
    name: "is told when a message may not have arrived, and Try again sends it",
    path: "/orders/shopping?composer-only",
    async play({ clicks, draft, page, sees, seesNo, writes }, shopper) {
      await writes("Ripe avocados");
      await page.evaluate(breakNextRequest);
      await clicks("button", "Send");
      await sees("listitem", "Ripe avocados");
      await sees("listitem", "Not confirmed");
      assert.equal(await draft(), "");
      assert.deepEqual(await shopper.received(), []);
      await clicks("button", "Try again");
      await sees("status", "Message sent");
      await seesNo("listitem", "Ripe avocados");
      assert.deepEqual(await shopper.received(), ["Ripe avocados"]);
    },
  },
  {
    name: "takes what was not confirmed back into the field with Edit",
    path: "/orders/server-error?composer-only",
    async play({ clicks, draft, focused, sees, seesNo, writes }) {
      await writes("Ripe avocados");
      await clicks("button", "Send");
      await sees("listitem", "Not confirmed");
      await clicks("button", "Edit");
      await seesNo("listitem", "Ripe avocados");
      assert.equal(await draft(), "Ripe avocados");
      assert.equal(await focused(), "Message to your shopper");
    },
  },
  {
    name: "cancels a message that gets no answer",
    path: "/orders/silent?composer-only",
    async play({ clicks, sees, writes }) {
      await writes("Ripe avocados");
      await clicks("button", "Send");
      await clicks("button", "Cancel");
      await sees("alert", "You canceled");
      await sees("listitem", "Ripe avocados");
    },
  },
];

/** As when the network goes away in the moment of Send. */
function breakNextRequest(): void {
  const real = window.fetch.bind(window);
  window.fetch = () => {
    window.fetch = real;
    return Promise.reject(new TypeError("Load failed"));
  };
}
