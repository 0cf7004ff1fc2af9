import assert from "node:assert/strict";
import type { Flow } from "../Flow.ts";

/** The conversation and the launcher. */
export const chatting: readonly Flow[] = [
  {
    name: "reads the conversation, writes, and gets a reply",
    path: "/orders/conversation",
    async play({ presses, sees, writes }, shopper) {
      await sees("log", "this is Ana");
      await writes("Ripe avocados, please");
      await presses("Enter");
      await sees("listitem", "Ripe avocados, please");
      await sees("log", "Sure");
      assert.deepEqual(await shopper.received(), ["Ripe avocados, please"]);
    },
  },
  {
    name: "opens the chat in a dialog, leaves it with Escape, and finds the draft there",
    path: "/orders/shopping?launcher",
    async play({ clicks, draft, focused, page, presses, sees, seesNo, waitUntil }) {
      await clicks("button", "Chat with Ana");
      await sees("dialog", "Chat with Ana");
      const isInField = async () => (await focused()) === "Message your shopper";
      await waitUntil("focus in the field", isInField);
      await page.type("Ripe avocados");
      await presses("Escape");
      await seesNo("dialog", "Chat with");
      assert.equal(await focused(), "Chat with Ana");
      await presses("Enter");
      await waitUntil("focus in the field", isInField);
      assert.equal(await draft(), "Ripe avocados");
      await clicks("button", "Close");
      await seesNo("dialog", "Chat with");
      assert.equal(await focused(), "Chat with Ana");
    },
  },
  {
    name: "sees on the button how many messages are unread",
    path: "/orders/shopping?launcher",
    async play({ sees }, shopper) {
      await sees("button", "Chat with Ana");
      await shopper.says("shopping", "They are out of lemons");
      await sees("button", "Chat with Ana11 unread message");
    },
  },
];
