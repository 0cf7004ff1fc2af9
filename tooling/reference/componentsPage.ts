import type ts from "typescript-6";
import { describeMembers, type Elsewhere, getExportMembers, paragraphs } from "./describeExport.ts";
import { getComment } from "./getComment.ts";
import type { Declarations } from "./readDeclarations.ts";

/** The page of the components, with the props and the actions of each. */
export function componentsPage({ checker, getExports }: Declarations): string {
  const exported = getExports("react");
  const readProps = (name: string) => {
    const symbol = exported.get(`${name}Props`);
    if (!symbol) throw new Error(`@shopper-chat/react exports no ${name}Props.`);
    // The comment of each component says that it passes on every other prop.
    return getExportMembers(symbol, checker).filter(({ isForeign }) => !isForeign);
  };
  const sectionOf = (name: string, parent?: string) => {
    const elsewhere: Elsewhere | undefined = parent
      ? { name: parent, members: readProps(parent) }
      : undefined;
    return paragraphs([
      `## ${name}`,
      comment(exported.get(name), checker),
      describeMembers(readProps(name), elsewhere),
      actionsOf(exported.get(`${name}Actions`), checker),
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
  return symbol ? getComment(symbol, checker) : "";
}

function actionsOf(actions: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  if (!actions) return "";
  const members = getExportMembers(actions, checker);
  return paragraphs([`Through its \`actionsRef\`, \`${actions.name}\`:`, describeMembers(members)]);
}
