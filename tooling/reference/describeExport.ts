import ts from "typescript-6";
import { getComment, getThrows } from "./getComment.ts";
import { getMembers, type Member } from "./getMembers.ts";
import { isValues, spellSignature, spellType } from "./spellType.ts";
import { code, toTable } from "./toTable.ts";

/** Describes one export: its doc comment, and its signature, members or values. */
export function describeExport(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const thrown = getThrows(symbol, checker);
  return paragraphs([
    getComment(symbol, checker),
    describeShape(symbol, checker),
    thrown && `Throws: ${thrown}`,
  ]);
}

/** The members of an exported type. */
export function getExportMembers(symbol: ts.Symbol, checker: ts.TypeChecker): Member[] {
  return getMembers(checker.getDeclaredTypeOfSymbol(symbol), checker);
}

/**
 * A table of members. Members that are in another table or come from another library are only listed
 * by name.
 */
export function describeMembers(all: readonly Member[], elsewhere?: Elsewhere): string {
  const isElsewhere = ({ declaration }: Member) =>
    elsewhere?.members.some((member) => member.declaration === declaration) ?? false;
  const own = all.filter((member) => !member.isForeign && !isElsewhere(member));
  const again = all.filter(isElsewhere);
  const foreign = all.filter(({ isForeign }) => isForeign);
  // A type without optional members is a result, so its members are not marked as required.
  const isChoice = own.some(({ isOptional }) => isOptional);
  const rows = own.map((member) => toRow(member, isChoice));
  return paragraphs([
    own.length > 0 && toTable(["name", "type", "default", "meaning"], rows),
    again.length > 0 &&
      `As [${elsewhere?.name}](#${elsewhere?.name.toLowerCase()}) has them: ${toList(again)}.`,
    foreign.length > 0 && `As its library has them: ${toList(foreign)}.`,
  ]);
}

export interface Elsewhere {
  /** The heading above the other table. */
  name: string;
  members: readonly Member[];
}

/** Joins the texts that are present, with an empty line between them. */
export function paragraphs(texts: readonly (string | false | undefined)[]): string {
  return texts.filter(Boolean).join("\n\n");
}

function describeShape(symbol: ts.Symbol, checker: ts.TypeChecker): string {
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
    return isValues(type) ? code(spellType(type, checker)) : toSourceBlock(declaration);
  }
  if (canBeCalled(symbol, checker)) return toSourceBlock(declaration);
  return describeMembers(getExportMembers(symbol, checker)) || toSourceBlock(declaration);
}

function canBeCalled(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return checker.getDeclaredTypeOfSymbol(symbol).getCallSignatures().length > 0;
}

/** Whether a type is shown as a table; unions and plain intersections are shown as source. */
function isListOfMembers(type: ts.TypeNode): boolean {
  if (ts.isIntersectionTypeNode(type)) return !type.types.every(ts.isTypeReferenceNode);
  return ts.isTypeLiteralNode(type);
}

/** The language is not `ts`, because those snippets are compiled, and this one has no imports. */
function toSourceBlock(declaration: ts.Declaration): string {
  return `\`\`\`typescript\n${declaration.getText().replace(/^(export )?(declare )?/, "")}\n\`\`\``;
}

function toRow(member: Member, isChoice: boolean): string[] {
  const { name, type, default: value, alternatives, isOptional, meaning } = member;
  const required = isChoice ? ["required", ...alternatives.map(code)].join(", or ") : "";
  return [code(name), code(type), isOptional ? (value ?? "") : required, meaning];
}

function toList(members: readonly Member[]): string {
  return members.map(({ name }) => code(name)).join(", ");
}
