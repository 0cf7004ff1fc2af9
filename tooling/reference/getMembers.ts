import ts from "typescript-6";
import { getComment, getDefault } from "./getComment.ts";
import { original } from "./readDeclarations.ts";
import { spellSignature, spellType } from "./spellType.ts";

/**
 * The members of a type, as declared; for a union, the members of each of its types. Required members
 * come first.
 */
export function getMembers(type: ts.Type, checker: ts.TypeChecker): Member[] {
  const choices = type.isUnion() ? type.types : [type];
  const names = new Set(
    choices.flatMap((choice) => choice.getProperties().map(({ name }) => name)),
  );
  const members = [...names].flatMap((name) => {
    const member = toMember(name, choices, checker);
    return [member, ...getInnerMembers(member, checker)];
  });
  return [...members.filter(isRequired), ...members.filter((member) => !isRequired(member))];
}

export interface Member {
  name: string;
  isOptional: boolean;
  /** The type, as the source spells it. */
  type: string;
  default: string | undefined;
  /** The members that can be used instead, in another type of the union. */
  alternatives: string[];
  meaning: string;
  /** Whether it comes from another library, such as react-query. */
  isForeign: boolean;
  /** Its declaration, which identifies a member that several types share. */
  declaration: ts.Declaration | undefined;
}

function toMember(name: string, choices: readonly ts.Type[], checker: ts.TypeChecker): Member {
  const found = choices.flatMap((choice) => choice.getProperty(name) ?? []);
  const given = found.filter((symbol) => !isForbidden(symbol, checker));
  const symbol = given[0] ?? found[0];
  if (!symbol) throw new Error(`No type has a member ${name}.`);
  const declaration = symbol.declarations?.[0];
  const types = given.map((each) => getTypeText(each, checker));
  return {
    name,
    isOptional: isOptional(symbol),
    type: joinTypes(types),
    default: getDefault(symbol, checker),
    alternatives: found.length > given.length ? getAlternatives(name, choices, checker) : [],
    meaning: getComment(symbol, checker) || getTypeComment(declaration, checker),
    isForeign: isForeign(declaration),
    declaration,
  };
}

/** The members of an inline object type, such as `limits.perOrder`. */
function getInnerMembers({ name, declaration }: Member, checker: ts.TypeChecker): Member[] {
  const node = getTypeNode(declaration);
  const literal = node && ts.isUnionTypeNode(node) ? node.types.find(ts.isTypeLiteralNode) : node;
  if (!literal || !ts.isTypeLiteralNode(literal)) return [];
  const inner = getMembers(checker.getTypeFromTypeNode(literal), checker);
  return inner.map((member) => ({ ...member, name: `${name}.${member.name}` }));
}

/** Joins types without duplicates: `null` and `ShopperChatError | null` are `ShopperChatError | null`. */
function joinTypes(types: readonly string[]): string {
  const choices = types.flatMap((type) => (/[({<]/.test(type) ? [type] : type.split(" | ")));
  const unique = [...new Set(choices)];
  const ends = unique.filter((choice) => choice === "null");
  return [...unique.filter((choice) => choice !== "null"), ...ends].join(" | ");
}

/** The required members of the types in a union that forbid `name`. */
function getAlternatives(
  name: string,
  choices: readonly ts.Type[],
  checker: ts.TypeChecker,
): string[] {
  return choices.flatMap((choice) => {
    const same = choice.getProperty(name);
    if (!same || !isForbidden(same, checker)) return [];
    const isAsked = (symbol: ts.Symbol) =>
      !isOptional(symbol) && choices.some((other) => isForbiddenIn(other, symbol.name, checker));
    return choice.getProperties().flatMap((symbol) => (isAsked(symbol) ? [symbol.name] : []));
  });
}

function getTypeText(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const declaration = symbol.declarations?.[0];
  if (declaration && (ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration))) {
    return spellSignature(declaration, checker);
  }
  const node = getTypeNode(declaration);
  if (node) return spellType(node, checker, isOptional(symbol));
  return checker.typeToString(checker.getTypeOfSymbol(symbol));
}

/** The comment of a member's type, for members without a comment: `submitMode?: SubmitMode`. */
function getTypeComment(declaration: ts.Declaration | undefined, checker: ts.TypeChecker): string {
  const node = getTypeNode(declaration);
  const named = node && ts.isUnionTypeNode(node) ? node.types[0] : node;
  if (!named || !ts.isTypeReferenceNode(named)) return "";
  const found = checker.getSymbolAtLocation(named.typeName);
  const symbol = found && original(checker, found);
  return symbol && !isForeign(symbol.declarations?.[0]) ? getComment(symbol, checker) : "";
}

function getTypeNode(declaration: ts.Declaration | undefined): ts.TypeNode | undefined {
  return declaration &&
    (ts.isPropertySignature(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      ts.isParameter(declaration))
    ? declaration.type
    : undefined;
}

function isForeign(declaration: ts.Declaration | undefined): boolean {
  return declaration?.getSourceFile().fileName.includes("/node_modules/") ?? false;
}

/** Whether a member is declared only to forbid it: `client?: never`. */
function isForbidden(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const { flags } = checker.getTypeOfSymbol(symbol);
  return isOptional(symbol) && (flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) !== 0;
}

function isForbiddenIn(choice: ts.Type, name: string, checker: ts.TypeChecker): boolean {
  const symbol = choice.getProperty(name);
  return symbol !== undefined && isForbidden(symbol, checker);
}

function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

function isRequired(member: Member): boolean {
  return !member.isOptional;
}
