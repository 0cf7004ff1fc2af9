import type { Results } from "./Results.ts";
import { toTables } from "./tables.ts";

/**
 * Replaces the tables in a Markdown page with those of a run: the first table under each heading.
 *
 * @throws {Error} When a heading, or a table under it, is missing.
 */
export function putTables(page: string, results: Results): string {
  return toTables(results).reduce((text, { heading, markdown }) => {
    const start = text.indexOf(`\n## ${heading}\n`);
    const table = /(?:^\|.*\n)+/m.exec(text.slice(start));
    if (start < 0 || !table) throw new Error(`The page has no table under "${heading}".`);
    const at = start + table.index;
    return `${text.slice(0, at)}${markdown}\n${text.slice(at + table[0].length)}`;
  }, page);
}
