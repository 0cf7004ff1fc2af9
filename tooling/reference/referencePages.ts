import { componentsPage } from "./componentsPage.ts";
import { elementPage } from "./elementPage.ts";
import { exportsPage } from "./exportsPage.ts";
import { getTypeNames, hooksPage } from "./hooksPage.ts";
import { lookPage } from "./lookPage.ts";
import { readDeclarations } from "./readDeclarations.ts";

/** The pages of the reference, by file; `pnpm api` writes them. */
export function referencePages(): Map<string, string> {
  const declarations = readDeclarations(["client", "react", "sandbox", "server"]);
  const { checker, getExports } = declarations;
  const client = getExports("client");
  const react = [...getExports("react").values()];
  const hooks = react.filter(({ name }) => /^use[A-Z]/.test(name));
  const others = react.filter(
    (symbol) => !hooks.includes(symbol) && !client.has(symbol.name) && !isElsewhere(symbol.name),
  );
  const hookTypes = new Set(hooks.flatMap(getTypeNames));
  const types = others.filter(({ name }) => !hookTypes.has(name));

  const pages: Record<string, string> = {
    components: componentsPage(declarations),
    hooks: hooksPage(hooks, new Map(others.map((symbol) => [symbol.name, symbol])), checker),
    types: exportsPage("Functions and types", types, checker),
    look: lookPage(declarations),
    element: elementPage(),
    client: exportsPage("Client", client.values(), checker),
    server: exportsPage("Server", getExports("server").values(), checker),
    sandbox: exportsPage("Sandbox", getExports("sandbox").values(), checker),
  };
  return new Map(
    Object.entries(pages).map(([name, text]) => [
      `${FOLDER}/${name}.md`,
      `---\n\ndescription: "${DESCRIPTIONS[name]}"\n---\n\n${NOTE}${text}\n`,
    ]),
  );
}

/** The folder of the pages. */
export const FOLDER: string = `${import.meta.dirname}/../../docs/reference`;

/** For the list of the pages and for search engines. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  components: "Every prop and action of the components of @shopper-chat/react.",
  hooks: "The hooks of @shopper-chat/react, with their options and results.",
  types: "The functions, types and constants of @shopper-chat/react.",
  look: "Every token with its default, every part, and every data attribute.",
  element: "The attributes, properties, methods, events and slots of the elements.",
  client: "Everything that @shopper-chat/client exports.",
  server: "Everything that @shopper-chat/server exports, with its options and events.",
  sandbox: "Everything that @shopper-chat/sandbox exports.",
};

const NOTE = "<!-- Made of the source by `pnpm api`. -->\n\n";

/** Whether an export of the React package is on the page of the components or of the look. */
function isElsewhere(name: string): boolean {
  return /^ShopperChat(Composer|Launcher|Provider)?(Props|Actions)?$|(ClassNames|Part|Data)$/.test(
    name,
  );
}
