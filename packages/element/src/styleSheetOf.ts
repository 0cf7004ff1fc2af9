import styles from "@shopper-chat/react/styles.css?inline";

/**
 * The look, for the shadow roots of a document: one sheet, whatever the number of elements. A
 * document's own, because another document's can't be adopted.
 */
export function styleSheetOf(document: Document): CSSStyleSheet {
  const known = sheets.get(document);
  if (known) return known;
  const { CSSStyleSheet: Sheet } = document.defaultView ?? globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(`${HOST}${styles}`);
  sheets.set(document, sheet);
  return sheet;
}

const HOST = ":host{display:block}:host([hidden]){display:none}";

const sheets = new WeakMap<Document, CSSStyleSheet>();
