import { readFileSync } from "node:fs";
import type ts from "typescript-6";
import { packageFolder } from "../api/packages.ts";
import { getExportMembers, paragraphs } from "./describeExport.ts";
import { getComment } from "./getComment.ts";
import type { Member } from "./getMembers.ts";
import type { Declarations } from "./readDeclarations.ts";
import { readTokens } from "./readTokens.ts";
import { code, toTable } from "./toTable.ts";

/** The page of everything that an app's style sheet can use: tokens, parts and their states. */
export function lookPage({ checker, getExports }: Declarations): string {
  const exported = getExports("react");
  const states = [...exported].filter(([name]) => name.endsWith("Data"));
  const partsOf = (name: string): Parts => {
    const symbol = exported.get(name);
    if (!symbol) throw new Error(`@shopper-chat/react exports no ${name}.`);
    return { name, meaning: getComment(symbol, checker), parts: getExportMembers(symbol, checker) };
  };
  const composer = partsOf("ComposerClassNames");
  const chat = partsOf("ChatClassNames");
  return paragraphs([
    "# Tokens, parts and states",
    "## Tokens",
    "Set them on any element above; they are inherited. How far they go, and what they must keep to: [theming](../theming.md).",
    tokensTable(),
    partsSection(composer),
    partsSection(chat, composer),
    partsSection(partsOf("LauncherClassNames"), chat),
    "## States",
    "Attributes of the parts, to style by.",
    toTable(
      ["attribute", "values", "meaning", "among"],
      states.flatMap(([, symbol]) => statesOf(symbol, checker)),
    ),
  ]);
}

interface Parts {
  name: string;
  meaning: string;
  parts: Member[];
}

function tokensTable(): string {
  const css = ["styles.css", "chat.css"]
    .map((name) => readFileSync(`${packageFolder("react")}/src/${name}`, "utf8"))
    .join("\n");
  const rows = readTokens(css).map(({ name, light, dark, meaning }) => [
    code(name),
    meaning,
    code(light),
    code(dark),
  ]);
  return toTable(["token", "meaning", "light", "dark"], rows);
}

/** The parts that are not in `known`, and the names of those that are. */
function partsSection({ name, meaning, parts }: Parts, known?: Parts): string {
  const isKnown = ({ declaration }: Member) =>
    known?.parts.some((part) => part.declaration === declaration) ?? false;
  const again = parts.filter(isKnown).map((part) => code(part.name));
  return paragraphs([
    `## ${name}`,
    meaning,
    toTable(
      ["part", "its class", "meaning"],
      parts
        .filter((part) => !isKnown(part))
        .map((part) => [code(part.name), code(classOf(part.name)), part.meaning]),
    ),
    known && `As [${known.name}](#${known.name.toLowerCase()}) has them: ${again.join(", ")}.`,
  ]);
}

/** The class name that `createPartClass` gives a part. */
function classOf(part: string): string {
  if (part === "root") return ".shopper-chat";
  return `.shopper-chat-${part.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function statesOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[][] {
  const where = getComment(symbol, checker);
  return getExportMembers(symbol, checker).map(({ name, type, meaning }) => [
    code(name.replaceAll('"', "")),
    code(type.replace(" | undefined", "")),
    meaning,
    where,
  ]);
}
