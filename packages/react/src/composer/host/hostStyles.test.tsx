import { waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import styles from "../../styles.css?inline";
import { dropAnswers } from "../../testing/createSandboxClient.ts";
import { tailwind } from "../../testing/pageRules.ts";
import { type RenderedComposer, renderComposer } from "../../testing/renderComposer.tsx";

/** What pages do to elements; classNames.test.tsx has the rules without attributes. */
const PAGES: [page: string, css: () => Promise<string>][] = [
  ["Tailwind 4's preflight, in no layer", tailwind],
  [
    "rules for elements with attributes",
    async () =>
      'button[type="button"], textarea[rows], [role="alert"], [aria-live], p[class], label[for] { padding: 31px; margin: 31px; border: 5px dotted red; font: italic 900 40px/3 fantasy; color: red; background: yellow }',
  ],
];

/** What must stay as it is. */
const PROPERTIES = [
  "background-color",
  "color",
  "display",
  "letter-spacing",
  "line-height",
  "text-align",
  ...["top", "right", "bottom", "left"].flatMap((side) => [
    `padding-${side}`,
    `margin-${side}`,
    `border-${side}-width`,
    `border-${side}-style`,
    `border-${side}-color`,
  ]),
  "border-top-left-radius",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
];

describe.each(PAGES)("in a page with %s", (_, css) => {
  it.each(["after", "before"] as const)(
    "every part looks as it does alone, with ours %s it",
    async (ours) => {
      document.body.classList.add("shop");
      onTestFinished(() => document.body.classList.remove("shop"));
      const own = await adopt(styles);
      const composer = await showFailure();
      // The font is meant to be the page's.
      composer.container.style.font = "16px/1.5 serif";
      const alone = lookOf(composer);
      expect(alone.length).toBeGreaterThan(500);
      const host = await adopt(await css());
      document.adoptedStyleSheets = ours === "after" ? [host, own] : [own, host];
      expect(lookOf(composer).filter((look, index) => look !== alone[index])).toEqual([]);
    },
  );
});

it.each([
  '[role="alert"], [role="status"], [aria-live] { display: none }',
  'p[role="alert"], p[role="status"], span[aria-live], p[aria-live] { display: none }',
  ".shop p, .shop span { display: none }",
  '[aria-hidden="true"] { display: none }',
])("a page that hides its own news hides none of ours: %s", async (css) => {
  document.body.classList.add("shop");
  onTestFinished(() => document.body.classList.remove("shop"));
  await adopt(styles);
  await adopt(css);
  const { alert, field, findByText, getByText, send, status } = await showFailure();
  expect(alert()).toBeVisible();
  expect(await findByText("Not confirmed")).toBeVisible();
  expect(getByText("Ripe avocados")).toBeVisible();
  expect(getByText("1,000 characters left")).toBeVisible();
  await userEvent.click(send());
  expect(alert()).toMatchTextContent("Write a message first.");
  expect(alert()).toBeVisible();
  expect(getComputedStyle(status()).display).not.toBe("none");
  await userEvent.fill(field(), "x".repeat(1001));
  expect(getByText("1 character too many")).toBeVisible();
});

async function showFailure(): Promise<RenderedComposer> {
  const composer = renderComposer({ network: dropAnswers() });
  const { button, field } = composer;
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await waitFor(() => button("Try again"));
  // Without focus and without the mouse over it.
  field().blur();
  await userEvent.unhover(field());
  return composer;
}

/** What each property of each part is. */
function lookOf({ container }: RenderedComposer): string[] {
  return [...container.querySelectorAll("*")].flatMap((part) => {
    const style = getComputedStyle(part);
    const name = `${part.localName} "${part.className}"`;
    return PROPERTIES.map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`);
  });
}

async function adopt(css: string): Promise<CSSStyleSheet> {
  const sheet = new CSSStyleSheet();
  await sheet.replace(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  return sheet;
}
