import chatStyles from "@shopper-chat/react/chat.css?inline";
import styles from "@shopper-chat/react/styles.css?inline";
import { describe, expect, it, onTestFinished } from "vitest";
import { CHAT_STATES } from "../../../react/testing/chatStates.ts";
import { COMPOSER_STATES } from "../../../react/testing/composerStates.ts";
import { forShadow } from "./forShadow.ts";

/** Rules that a page may add to the shadow root. */
const PAGE_RULES = `
  * { letter-spacing: 3px; }
  a, bdi, button, div, dialog, img, label, li, p, section, span, textarea, time, ul {
    background: gold; border: 3px solid; color: red; display: block; margin: 7px; padding: 9px;
  }
  .shopper-chat-send-button, .shopper-chat-message { color: blue; }
`;

describe("forShadow keeps the look, also beside rules of the page,", () => {
  it.each(CHAT_STATES)("of a chat that is $name", async ({ reach }) => {
    // With its size a photo loads.
    setSheets([styles, chatStyles]);
    const { container } = await reach();
    const all = getLook(container, [styles, chatStyles, PAGE_RULES]);
    const left = getLook(container, [forShadow(styles), forShadow(chatStyles), PAGE_RULES]);
    expect(left.filter((value, index) => value !== all[index])).toEqual([]);
  });

  it.each(COMPOSER_STATES)("of a composer that is $name", async ({ reach }) => {
    const { container } = await reach("Ripe avocados");
    const all = getLook(container, [styles, PAGE_RULES]);
    const left = getLook(container, [forShadow(styles), PAGE_RULES]);
    expect(left.filter((value, index) => value !== all[index])).toEqual([]);
  });
});

/** Returns every property of every element and of its `::before`, with those sheets. */
function getLook(container: HTMLElement, sheets: readonly string[]): string[] {
  setSheets(sheets);
  return [...container.querySelectorAll("*")].flatMap((element) =>
    ["", "::before"].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return [...style].map(
        (name) => `${element.className}${pseudo} { ${name}: ${style.getPropertyValue(name)} }`,
      );
    }),
  );
}

function setSheets(sheets: readonly string[]): void {
  onTestFinished(() => {
    document.adoptedStyleSheets = [];
  });
  document.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}
