/** Gives a shadow root the look of `styles`; what a page has put there comes after it. */
export function adoptStyles(shadow: ShadowRoot, styles: readonly string[]): void {
  const known = shadow.adoptedStyleSheets;
  const sheets = [HOST, ...styles].map((css) => sheetOf(shadow.ownerDocument, css));
  const lacking = sheets.filter((sheet) => !known.includes(sheet));
  if (lacking.length > 0) shadow.adoptedStyleSheets = [...lacking, ...known];
}

/** One sheet, whatever the number of elements. A document's own: another's can't be adopted. */
function sheetOf(document: Document, css: string): CSSStyleSheet {
  const sheets = sheetsOf.get(document) ?? new Map<string, CSSStyleSheet>();
  sheetsOf.set(document, sheets);
  const known = sheets.get(css);
  if (known) return known;
  const { CSSStyleSheet: Sheet } = document.defaultView ?? globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

const HOST = ":host{display:block}:host([hidden]){display:none}";

const sheetsOf = new WeakMap<Document, Map<string, CSSStyleSheet>>();
