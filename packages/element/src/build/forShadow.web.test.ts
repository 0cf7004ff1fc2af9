import chatStyles from "@shopper-chat/react/chat.css?inline";
import styles from "@shopper-chat/react/styles.css?inline";
import { describe, expect, it, onTestFinished } from "vitest";
import { CHAT_STATES } from "../../../react/src/testing/chatStates.ts";
import { COMPOSER_STATES } from "../../../react/src/testing/composerStates.ts";
import { forShadow } from "./forShadow.ts";

/** What a page may have put into the shadow root. */
const PAGE_RULES = `
  * { letter-spacing: 3px; }
  a, bdi, button, div, dialog, img, label, li, p, section, span, textarea, time, ul {
    background: gold; border: 3px solid; color: red; display: block; margin: 7px; padding: 9px;
  }
  .shopper-chat-send, .shopper-chat-message { color: blue; }
`;

describe("the sheets of the elements, beside rules of a page's, look the same as all of them", () => {
  it.each(CHAT_STATES)("in a chat that is $name", async ({ reach }) => {
    // An image is loaded once there is room for it.
    wear([styles, chatStyles]);
    const { container } = await reach();
    const all = lookOf(container, [styles, chatStyles, PAGE_RULES]);
    const left = lookOf(container, [forShadow(styles), forShadow(chatStyles), PAGE_RULES]);
    expect(left.filter((value, index) => value !== all[index])).toEqual([]);
  });

  it.each(COMPOSER_STATES)("in a composer that is $name", async ({ reach }) => {
    const { container } = await reach("Ripe avocados");
    const all = lookOf(container, [styles, PAGE_RULES]);
    const left = lookOf(container, [forShadow(styles), PAGE_RULES]);
    expect(left.filter((value, index) => value !== all[index])).toEqual([]);
  });
});

/** Every property of every element, and of what stands before it, under those sheets. */
function lookOf(container: HTMLElement, sheets: readonly string[]): string[] {
  wear(sheets);
  return [...container.querySelectorAll("*")].flatMap((element) =>
    ["", "::before"].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return [...style].map(
        (name) => `${element.className}${pseudo} { ${name}: ${style.getPropertyValue(name)} }`,
      );
    }),
  );
}

function wear(sheets: readonly string[]): void {
  onTestFinished(() => {
    document.adoptedStyleSheets = [];
  });
  document.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}
