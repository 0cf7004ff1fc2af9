import type ts from "typescript-6";
import { commentOf } from "./commentOf.ts";
import { describeMembers, type Elsewhere, membersOfExport, paragraphs } from "./describeExport.ts";
import type { Declarations } from "./readDeclarations.ts";

/** The page of the components: the props of each, and what its `ref` gives. */
export function componentsPage({ checker, exportsOf }: Declarations): string {
  const exported = exportsOf("react");
  const propsOf = (name: string) => {
    const symbol = exported.get(`${name}Props`);
    if (!symbol) throw new Error(`@shopper-chat/react exports no ${name}Props.`);
    return membersOfExport(symbol, checker);
  };
  const sectionOf = (name: string, parent?: string) => {
    const elsewhere: Elsewhere | undefined = parent
      ? { name: parent, members: propsOf(parent) }
      : undefined;
    return paragraphs([
      `## ${name}`,
      comment(exported.get(name), checker),
      describeMembers(propsOf(name), elsewhere),
      handleOf(exported.get(`${name}Handle`), checker),
    ]);
  };
  return paragraphs([
    "# Components",
    sectionOf("ShopperChatProvider"),
    sectionOf("ShopperChatComposer"),
    sectionOf("ShopperChat", "ShopperChatComposer"),
    sectionOf("ShopperChatLauncher", "ShopperChat"),
  ]);
}

function comment(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  return symbol ? commentOf(symbol, checker) : "";
}

function handleOf(handle: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  if (!handle) return "";
  const members = membersOfExport(handle, checker);
  return paragraphs([`Through its \`ref\`, a \`${handle.name}\`:`, describeMembers(members)]);
}
