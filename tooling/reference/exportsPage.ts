import ts from "typescript-6";
import { describeExport, paragraphs } from "./describeExport.ts";

/** A page with all exports: first functions and values, then types. */
export function exportsPage(
  title: string,
  symbols: Iterable<ts.Symbol>,
  checker: ts.TypeChecker,
): string {
  const all = [...symbols];
  const isValue = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Value) !== 0;
  const ordered = [...all.filter(isValue), ...all.filter((symbol) => !isValue(symbol))];
  const sections = ordered.map((symbol) =>
    paragraphs([`## ${symbol.name}`, describeExport(symbol, checker)]),
  );
  return paragraphs([`# ${title}`, ...sections]);
}
