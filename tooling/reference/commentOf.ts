import ts from "typescript-6";
import { oneLine } from "./spellType.ts";

/** The doc comment of something, as a paragraph. */
export function commentOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return toMarkdown(text);
}

/** What its `@default` says. */
export function defaultOf(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const text = tagOf(symbol, "default", checker);
  return text && /^("[^"]*"|-?[\d_.]+|true|false|null|\[\]|\{\})$/.test(text)
    ? `\`${text}\``
    : text;
}

/** When it throws, as its `@throws` says. */
export function throwsOf(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  return tagOf(symbol, "throws", checker);
}

function tagOf(symbol: ts.Symbol, name: string, checker: ts.TypeChecker): string | undefined {
  const tag = symbol.getJsDocTags(checker).find((found) => found.name === name);
  return tag && toMarkdown(ts.displayPartsToString(tag.text));
}

/** Lists stay lists; all else is one line, as a table wants it. */
function toMarkdown(text: string): string {
  return text
    .replaceAll(/\{@link ([^}]+?)\s*\}/g, "`$1`")
    .split(/\n(?=\s*- )|\n\n+/)
    .map(oneLine)
    .join("\n")
    .trim();
}
