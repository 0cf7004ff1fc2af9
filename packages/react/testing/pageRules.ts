import { compile } from "tailwindcss";
import preflight from "tailwindcss/preflight.css?inline";

/** Rules that pages have for their own elements, with a specificity from (0,0,1) to (0,1,1). */
export const PAGE_RULES: readonly (readonly [page: string, css: () => Promise<string>])[] = [
  ["Tailwind 4's preflight, in no layer", tailwind],
  ["everything reverted", async () => "* { all: revert }"],
  ["rules for elements below a class", async () => `.page :is(${ELEMENTS.join(", ")}) { ${LOUD} }`],
  ["rules for elements with attributes", async () => `${WITH_ATTRIBUTES} { ${LOUD} }`],
];

/** Everything that a chat or a composer is made of. */
const ELEMENTS = [
  ...["a", "bdi", "button", "dialog", "div", "img", "label", "li", "p"],
  ...["section", "span", "svg", "textarea", "time", "ul"],
];

const WITH_ATTRIBUTES = `[role="log"], [role="list"], [role="alert"], [aria-live], [aria-label],
  button[type="button"], textarea[rows], label[for], a[href], img[alt], time[datetime], [dir="auto"],
  p[class], div[class], span[class], li[class], [aria-hidden="true"]`;

const LOUD = `background: red; border: 3px dashed; box-shadow: 0 0 9px; color: lime; display: inline;
  float: left; font: 9px/1 monospace; letter-spacing: 3px; margin: 13px; max-width: 31px; opacity: 0.5;
  padding: 13px; text-align: right; text-decoration: overline; text-transform: uppercase;
  vertical-align: middle`;

/** Tailwind 4's preflight, as a page has it that puts it into no layer. */
export async function tailwind(): Promise<string> {
  const sheet = await compile(`@import "tailwindcss/preflight.css";`, {
    loadStylesheet: async () => ({ content: preflight, base: "/", path: "preflight.css" }),
  });
  return sheet.build([]);
}
