/** Adds `styles` to a shadow root, before the sheets that the page added. */
export function adoptStyles(shadow: ShadowRoot, styles: readonly string[]): void {
  const known = shadow.adoptedStyleSheets;
  const sheets = [HOST, ...styles].map((css) => getSheet(shadow.ownerDocument, css));
  const missing = sheets.filter((sheet) => !known.includes(sheet));
  if (missing.length > 0) shadow.adoptedStyleSheets = [...missing, ...known];
}

/** Returns the sheet that all elements of a document share; those of another can't be adopted. */
function getSheet(document: Document, css: string): CSSStyleSheet {
  const sheets = sheetsByDocument.get(document) ?? new Map<string, CSSStyleSheet>();
  sheetsByDocument.set(document, sheets);
  const known = sheets.get(css);
  if (known) return known;
  const { CSSStyleSheet: Sheet } = document.defaultView ?? globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

const HOST = ":host{display:block}:host([hidden]){display:none}";

const sheetsByDocument = new WeakMap<Document, Map<string, CSSStyleSheet>>();
