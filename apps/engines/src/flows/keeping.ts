import assert from "node:assert/strict";
import type { Flow } from "../Flow.ts";

/** Text that is not sent yet. */
export const keeping: readonly Flow[] = [
  {
    name: "finds the draft again after a reload, and sends it",
    path: "/orders/shopping?composer-only&keep-draft",
    async play({ draft, page, presses, sees, waitUntil, writes }, shopper) {
      await writes("Ripe avoc");
      await page.reload();
      await waitUntil("the draft", async () => (await draft()) === "Ripe avoc");
      await writes("ados");
      await presses("Enter");
      await sees("status", "Message sent");
      assert.equal((await shopper.received()).length, 1);
      await page.reload();
      await sees("textbox", "Message your shopper");
      assert.equal(await draft(), "");
    },
  },
  {
    name: "finds the draft again after going to another page and back",
    path: "/orders/shopping?composer-only&keep-draft",
    async play({ clicks, draft, page, sees, waitUntil, writes }) {
      await writes("Ripe avocados");
      await page.goto(new URL("/orders/slow", await page.evaluate(() => location.href)).href);
      await sees("log", "No messages yet");
      await page.back();
      await waitUntil("the draft", async () => (await draft()) === "Ripe avocados");
      await clicks("button", "Send");
      await sees("status", "Message sent");
    },
  },
];
