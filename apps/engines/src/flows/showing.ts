import assert from "node:assert/strict";
import type { Flow } from "../Flow.ts";

/** Other languages, directions and colors, and the element. */
export const showing: readonly Flow[] = [
  {
    name: "writes in French",
    path: "/orders/chat-disabled?composer-only&locale=fr-CA",
    async play({ clicks, sees, writes }) {
      await writes("Trois avocats", "Écrivez à votre acheteur");
      await sees("text", "987 caractères restants");
      await clicks("button", "Envoyer");
      await sees("alert", "Vous ne pouvez pas écrire à votre acheteur");
      await sees("button", "Réessayer");
    },
  },
  {
    name: "writes in a page from right to left",
    path: "/orders/shopping?composer-only",
    async play({ page, sees, writes }) {
      await sees("button", "Send");
      assert.deepEqual(await page.evaluate(readDirections), { field: "ltr", sendIsLeft: false });
      await page.evaluate(turn);
      assert.deepEqual(await page.evaluate(readDirections), { field: "rtl", sendIsLeft: true });
      await writes("Bread");
      assert.deepEqual(await page.evaluate(readDirections), { field: "ltr", sendIsLeft: true });
    },
  },
  {
    name: "sees the textarea, its focus and Send in forced colors",
    path: "/orders/shopping?composer-only",
    needsForcedColors: true,
    async play({ page, writes }) {
      await writes("Bread");
      const { field, send } = await page.evaluate(readEdges);
      assert.equal(field.outlineStyle, "solid");
      assert.notEqual(field.outlineColor, "rgba(0, 0, 0, 0)");
      assert.notEqual(field.borderStyle, "none");
      assert.notEqual(send.borderStyle, "none");
    },
  },
  {
    name: "writes in the element, on a page without React",
    path: "/composer",
    app: "plain-page",
    async play({ clicks, page, sees, writes }, shopper) {
      await writes("Ripe avocados");
      await clicks("button", "Send");
      await sees("status", "Message sent");
      assert.deepEqual(await shopper.received(), ["Ripe avocados"]);
      // Without the adopted sheet, Send would look as in the browser's default styles.
      assert.ok(await page.evaluate(countSheets));
    },
  },
  {
    name: "gets a reply in the element of the whole chat",
    path: "/?chat=conversation",
    app: "plain-page",
    async play({ presses, sees, writes }) {
      await sees("log", "this is Ana");
      await writes("Ripe avocados");
      await presses("Enter");
      await sees("listitem", "Ripe avocados");
      await sees("log", "Sure");
    },
  },
  {
    name: "sees in the element what failed",
    path: "/composer?composer=chat-disabled",
    app: "plain-page",
    async play({ focused, presses, sees, writes }) {
      await writes("Ripe avocados");
      await presses("Enter");
      await sees("alert", "You can’t message your shopper right now.");
      assert.equal(await focused(), "Message your shopper");
    },
  },
];

function readDirections(): { field: string | undefined; sendIsLeft: boolean } {
  const field = document.querySelector("textarea");
  const send = [...document.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "Send",
  );
  if (!field || !send) return { field: undefined, sendIsLeft: false };
  const [fieldBox, sendBox] = [field.getBoundingClientRect(), send.getBoundingClientRect()];
  return {
    field: getComputedStyle(field).direction,
    sendIsLeft: Math.abs(sendBox.left - fieldBox.left) < Math.abs(sendBox.right - fieldBox.right),
  };
}

function turn(): void {
  document.documentElement.dir = "rtl";
}

function readEdges(): Record<
  "field" | "send",
  Record<"outlineStyle" | "outlineColor" | "borderStyle", string>
> {
  const edgesOf = (element: Element | null | undefined) => {
    const { outlineStyle, outlineColor, borderTopStyle } = getComputedStyle(
      element ?? document.body,
    );
    return { outlineStyle, outlineColor, borderStyle: borderTopStyle };
  };
  return {
    field: edgesOf(document.querySelector("textarea")),
    send: edgesOf(
      [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Send"),
    ),
  };
}

function countSheets(): number | undefined {
  return document.querySelector("shopper-chat-composer")?.shadowRoot?.adoptedStyleSheets.length;
}
