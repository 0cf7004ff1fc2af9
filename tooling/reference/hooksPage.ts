import ts from "typescript-6";
import { describeExport, paragraphs } from "./describeExport.ts";

/** The page of the hooks. Each hook is followed by the types that only its signature uses. */
export function hooksPage(
  hooks: readonly ts.Symbol[],
  types: Map<string, ts.Symbol>,
  checker: ts.TypeChecker,
): string {
  const waiting = new Map(types);
  const sections = hooks.flatMap((hook) => [
    `## ${hook.name}`,
    describeExport(hook, checker),
    ...getTypeNames(hook).flatMap((name) => {
      const type = waiting.get(name);
      waiting.delete(name);
      return type ? [`### ${name}`, describeExport(type, checker)] : [];
    }),
  ]);
  return paragraphs(["# Hooks", ...sections]);
}

/** The names of the types in a hook's signature. */
export function getTypeNames(hook: ts.Symbol): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTypeReferenceNode(node)) names.push(node.typeName.getText());
    node.forEachChild(visit);
  };
  for (const declaration of hook.declarations ?? []) visit(declaration);
  return names;
}
