import ts from "typescript-6";
import { oneLine } from "./spellType.ts";

/** The doc comment of a symbol, as Markdown. */
export function getComment(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return toMarkdown(text);
}

/** The value in its `@default` tag. */
export function getDefault(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const text = getTag(symbol, "default", checker);
  return text && /^("[^"]*"|-?[\d_.]+|true|false|null|\[\]|\{\})$/.test(text)
    ? `\`${text}\``
    : text;
}

/** The text of its `@throws` tag. */
export function getThrows(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  return getTag(symbol, "throws", checker);
}

function getTag(symbol: ts.Symbol, name: string, checker: ts.TypeChecker): string | undefined {
  const tag = symbol.getJsDocTags(checker).find((found) => found.name === name);
  return tag && toMarkdown(ts.displayPartsToString(tag.text));
}

/** Keeps lists, and joins other text to one line so that it fits a table cell. */
function toMarkdown(text: string): string {
  return text
    .replaceAll(/\{@link ([^}]+?)\s*\}/g, "`$1`")
    .split(/\n(?=\s*- )|\n\n+/)
    .map(oneLine)
    .join("\n")
    .trim();
}
