import { waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { dropAnswers } from "../../../testing/createSandboxClient.ts";
import { tailwind } from "../../../testing/pageRules.ts";
import { type RenderedComposer, renderComposer } from "../../../testing/renderComposer.tsx";
import styles from "../../styles.css?inline";

/** Rules of a page; classNames.test.tsx has those without attributes. */
const PAGES: [page: string, css: () => Promise<string>][] = [
  ["Tailwind 4's preflight, in no layer", tailwind],
  [
    "rules for elements with attributes",
    async () =>
      'button[type="button"], textarea[rows], [aria-live], div[class], p[class], label[for] { padding: 31px; margin: 31px; border: 5px dotted red; font: italic 900 40px/3 fantasy; color: red; background: yellow }',
  ],
];

/** The properties that must not change. */
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

describe.each(PAGES)("on a page with %s", (_, css) => {
  it.each(["after", "before"] as const)(
    "every part keeps its look, with our stylesheet %s the page's",
    async (ours) => {
      document.body.classList.add("shop");
      onTestFinished(() => document.body.classList.remove("shop"));
      const own = await adopt(styles);
      const composer = await showFailure();
      // The font is inherited from the page on purpose.
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
  "[aria-live] { display: none }",
  "div[aria-live], span[aria-live], p[aria-live] { display: none }",
  ".shop p, .shop span, .shop div[aria-live] { display: none }",
  '[aria-hidden="true"] { display: none }',
])("a page that hides its own live regions hides nothing of ours: %s", async (css) => {
  document.body.classList.add("shop");
  onTestFinished(() => document.body.classList.remove("shop"));
  await adopt(styles);
  await adopt(css);
  const { alert, banner, field, findByText, getAllByText, getByText, send, status } =
    await showFailure();
  for (const text of getAllByText(banner())) expect(text).toBeVisible();
  expect(await findByText("May not have been sent")).toBeVisible();
  expect(getByText("Ripe avocados")).toBeVisible();
  expect(getByText("1,000 characters left")).toBeVisible();
  await userEvent.click(send());
  expect(status()).toMatchTextContent("Enter a message.");
  for (const region of [alert(), status()]) {
    expect(getComputedStyle(region).display).not.toBe("none");
  }
  await userEvent.fill(field(), "x".repeat(1001));
  expect(getByText("1 character over")).toBeVisible();
});

it("visually hidden parts in a scrolling box do not make the page taller", async () => {
  await adopt(styles);
  const box = document.createElement("div");
  box.style.cssText = "height: 200px; overflow: auto";
  box.innerHTML = '<div style="height: 5000px"></div>';
  document.body.append(box);
  onTestFinished(() => box.remove());
  const { container } = renderComposer();
  box.append(container);
  expect(document.documentElement.scrollHeight).toBeLessThan(2000);
});

it("a class of the app sets the place of the composer, and no element rule changes its parts", async () => {
  await adopt(styles);
  await adopt(
    "textarea { height: 9px; opacity: 0.1 } button { max-width: 9px; text-transform: uppercase } p { max-width: 9px; text-indent: 9px } label { float: right } .own { margin: 7px; max-width: 300px }",
  );
  const { container, field, send } = renderComposer({ className: "own" });
  expect(container.querySelector(".shopper-chat")).toHaveStyle({
    margin: "7px",
    maxWidth: "300px",
  });
  expect(field().clientHeight).toBeGreaterThan(40);
  expect(field()).toHaveStyle({ opacity: "1" });
  expect(send()).toHaveStyle({ maxWidth: "none", textTransform: "none" });
  expect(container.querySelector("label")).toHaveStyle({ float: "none" });
});

async function showFailure(): Promise<RenderedComposer> {
  const composer = renderComposer({ network: dropAnswers() });
  const { button, field } = composer;
  await userEvent.type(field(), "Ripe avocados{Enter}");
  await waitFor(() => button("Try again"));
  // Focus and the pointer would change the look.
  field().blur();
  await userEvent.unhover(field());
  return composer;
}

/** Returns each property of each part. */
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
