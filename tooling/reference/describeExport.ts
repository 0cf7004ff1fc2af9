import ts from "typescript-6";
import { commentOf, throwsOf } from "./commentOf.ts";
import { type Member, membersOf } from "./membersOf.ts";
import { isValues, spellSignature, spellType } from "./spellType.ts";
import { code, toTable } from "./toTable.ts";

/** What the reference says of one export: its doc comment, and its signature, members or values. */
export function describeExport(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const thrown = throwsOf(symbol, checker);
  return paragraphs([
    commentOf(symbol, checker),
    shapeOf(symbol, checker),
    thrown && `Throws: ${thrown}`,
  ]);
}

/** The members of an exported type. */
export function membersOfExport(symbol: ts.Symbol, checker: ts.TypeChecker): Member[] {
  return membersOf(checker.getDeclaredTypeOfSymbol(symbol), checker);
}

/** A table of members; of those that stand in another table, or in another library, only the names. */
export function describeMembers(all: readonly Member[], elsewhere?: Elsewhere): string {
  const isElsewhere = ({ declaration }: Member) =>
    elsewhere?.members.some((member) => member.declaration === declaration) ?? false;
  const own = all.filter((member) => !member.isForeign && !isElsewhere(member));
  const again = all.filter(isElsewhere);
  const foreign = all.filter(({ isForeign }) => isForeign);
  // Where nothing may be left out, it is something that is given to the host.
  const isChoice = own.some(({ isOptional }) => isOptional);
  const rows = own.map((member) => toRow(member, isChoice));
  return paragraphs([
    own.length > 0 && toTable(["name", "type", "default", "meaning"], rows),
    again.length > 0 &&
      `As [${elsewhere?.name}](#${elsewhere?.name.toLowerCase()}) has them: ${listOf(again)}.`,
    foreign.length > 0 && `As its library has them: ${listOf(foreign)}.`,
  ]);
}

export interface Elsewhere {
  /** The heading that they stand under. */
  name: string;
  members: readonly Member[];
}

/** Those that are there, with an empty line between. */
export function paragraphs(texts: readonly (string | false | undefined)[]): string {
  return texts.filter(Boolean).join("\n\n");
}

function shapeOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) return "";
  if (ts.isFunctionDeclaration(declaration)) {
    return code(`${symbol.name}${spellSignature(declaration, checker)}`);
  }
  if (ts.isVariableDeclaration(declaration)) {
    const type = declaration.type && spellType(declaration.type, checker);
    return code(type ?? declaration.initializer?.getText() ?? "");
  }
  if (ts.isTypeAliasDeclaration(declaration) && !isListOfMembers(declaration.type)) {
    const { type } = declaration;
    return isValues(type) ? code(spellType(type, checker)) : sourceOf(declaration);
  }
  if (canBeCalled(symbol, checker)) return sourceOf(declaration);
  return describeMembers(membersOfExport(symbol, checker)) || sourceOf(declaration);
}

function canBeCalled(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return checker.getDeclaredTypeOfSymbol(symbol).getCallSignatures().length > 0;
}

/** A choice of objects is read best as it is written, and so is what is only put together. */
function isListOfMembers(type: ts.TypeNode): boolean {
  if (ts.isIntersectionTypeNode(type)) return !type.types.every(ts.isTypeReferenceNode);
  return ts.isTypeLiteralNode(type);
}

/** Not as `ts`: the snippets of the docs are compiled, and this one imports nothing. */
function sourceOf(declaration: ts.Declaration): string {
  return `\`\`\`typescript\n${declaration.getText().replace(/^(export )?(declare )?/, "")}\n\`\`\``;
}

function toRow(member: Member, isChoice: boolean): string[] {
  const { name, type, default: value, instead, isOptional, meaning } = member;
  const required = isChoice ? ["required", ...instead.map(code)].join(", or ") : "";
  return [code(name), code(type), isOptional ? (value ?? "") : required, meaning];
}

function listOf(members: readonly Member[]): string {
  return members.map(({ name }) => code(name)).join(", ");
}
