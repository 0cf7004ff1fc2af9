import { describe, expect, it, onTestFinished } from "vitest";
import { addStyles } from "../../testing/addStyles.ts";
import { COMPOSER_STATES } from "../../testing/composerStates.ts";
import {
  differences,
  differencesOf,
  leaveEverything,
  lookOf,
  styleOf,
} from "../../testing/looks.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";
import styles from "../styles.css?inline";
import type { ComposerPart } from "./ComposerClassNames.ts";
import type { ShopperChatComposerProps } from "./ShopperChatComposer.tsx";

/** A class for every part. A missing one does not compile. */
const CLASS_NAMES: Record<ComposerPart, string> = {
  root: "brand brand-root",
  label: "brand brand-label",
  hint: "brand brand-hint",
  availability: "brand brand-availability",
  textarea: "brand brand-textarea",
  banner: "brand brand-banner",
  errorText: "brand brand-errorText",
  rateLimit: "brand brand-rateLimit",
  toolbar: "brand brand-toolbar",
  footer: "brand brand-footer",
  quickReplies: "brand brand-quick-replies",
  quickReply: "brand brand-quick-reply",
  counter: "brand brand-counter",
  status: "brand brand-status",
  sendButton: "brand brand-sendButton",
  button: "brand brand-button",
  unsentMessages: "brand brand-unsentMessages",
  message: "brand brand-message",
  messageText: "brand brand-messageText",
  messageState: "brand brand-messageState",
  messageError: "brand brand-messageError",
  actions: "brand brand-actions",
};

const BRAND = ".brand { background: red; color: lime; margin: 7px; text-transform: uppercase }";
const BRAND_LOOK = {
  backgroundColor: "rgb(255, 0, 0)",
  color: "rgb(0, 255, 0)",
  marginTop: "7px",
  textTransform: "uppercase",
};

/** Rules of a page for its own elements, with specificity (0,0,1) and (0,1,1). */
const LOUD = `background: red; border: 3px dashed; box-shadow: 0 0 9px; color: lime; display: inline;
  float: left; font: 9px/1 monospace; letter-spacing: 3px; margin: 13px; opacity: 0.5; padding: 13px;
  text-transform: uppercase`;
const RESET = `button, textarea, div, p, ul, li, label, span { ${LOUD} }`;
const PAGE_RULES = `.page :is(button, textarea, div, p, ul, li, label, span) { ${LOUD} }`;
const REVERT = "* { all: revert }";

const CLASSED = statesWith({ classNames: CLASS_NAMES });

describe("a class of the app", () => {
  it.each([
    ["before", [BRAND, styles]],
    ["after", [styles, BRAND]],
  ])("wins on every part, with its stylesheet %s ours", async (_, sheets) => {
    sheets.forEach(addStyles);
    const parts = new Set<string>();
    for (const { reach } of COMPOSER_STATES) {
      const { container, unmount } = await reach("Ripe avocados", { classNames: CLASS_NAMES });
      for (const part of container.querySelectorAll(".brand:not(.shopper-chat-visually-hidden)")) {
        parts.add(part.className.replace(/.*brand-/, "brand brand-"));
        expect({ [part.className]: getComputedStyle(part) }).toMatchObject({
          [part.className]: BRAND_LOOK,
        });
      }
      unmount();
    }
    expect([...parts].toSorted()).toEqual(Object.values(CLASS_NAMES).toSorted());
  });

  it("without a rule changes nothing, in any state", async () => {
    addStyles(styles);
    await leaveEverything();
    for (const { reach } of COMPOSER_STATES) {
      const plain = await reach("Ripe avocados");
      const before = lookOf(plain.container);
      plain.unmount();
      const classed = await reach("Ripe avocados", { classNames: CLASS_NAMES });
      for (const animation of document.getAnimations()) animation.cancel();
      expect(differences(before, lookOf(classed.container))).toEqual([]);
      classed.unmount();
    }
  });

  it.each([
    ["before", [RESET, REVERT, styles]],
    ["after", [styles, RESET, REVERT]],
  ])("leaves a part stronger than the page's element rules, %s ours", async (_, sheets) => {
    expect(await differencesOf(CLASSED, [styles], [sheets])).toEqual([[]]);
  });

  it("can be given to the root as className too", async () => {
    addStyles(styles);
    addStyles(".app { background: red }");
    const { getByRole } = renderComposer({
      className: "app",
      classNames: { root: "other" },
    });
    expect(getByRole("group")).toHaveClass("app", "other");
    expect(getComputedStyle(getByRole("group")).backgroundColor).toBe("rgb(255, 0, 0)");
  });
});

describe("a part without a class of the app", () => {
  it.each([
    ["before", [PAGE_RULES, RESET, REVERT, styles]],
    ["after", [styles, PAGE_RULES, RESET, REVERT]],
  ])("keeps its look under the page's rules, %s ours", async (_, sheets) => {
    expect(await differencesOf(statesWith({}), [styles], [sheets])).toEqual([[]]);
  });
});

it("our stylesheet does not change the page's own elements", () => {
  const own = document.body.appendChild(document.createElement("button"));
  onTestFinished(() => own.remove());
  const plain = styleOf(own);
  addStyles(styles);
  expect(styleOf(own)).toEqual(plain);
});

/** Returns how each state of a composer with these props is reached. */
function statesWith(props: Partial<ShopperChatComposerProps>) {
  return COMPOSER_STATES.map(({ name, reach }) => ({
    name,
    reach: () => reach("Ripe avocados", props),
  }));
}
