import ts from "typescript-6";
import { commentOf, defaultOf } from "./commentOf.ts";
import { original } from "./readDeclarations.ts";
import { spellSignature, spellType } from "./spellType.ts";

/**
 * The members of a type, as its declarations have them; of a choice of types, those of each. First
 * what must be given, then what may be.
 */
export function membersOf(type: ts.Type, checker: ts.TypeChecker): Member[] {
  const choices = type.isUnion() ? type.types : [type];
  const names = new Set(
    choices.flatMap((choice) => choice.getProperties().map(({ name }) => name)),
  );
  const members = [...names].flatMap((name) => {
    const member = toMember(name, choices, checker);
    return [member, ...innerMembersOf(member, checker)];
  });
  return [...members.filter(isRequired), ...members.filter((member) => !isRequired(member))];
}

export interface Member {
  name: string;
  isOptional: boolean;
  /** As a person would write it. */
  type: string;
  default: string | undefined;
  /** What may be given in its place, of a choice of types. */
  instead: string[];
  meaning: string;
  /** Whether it comes from another library, such as react-query. */
  isForeign: boolean;
  /** Where it is declared, to know a member of two types for one. */
  declaration: ts.Declaration | undefined;
}

function toMember(name: string, choices: readonly ts.Type[], checker: ts.TypeChecker): Member {
  const found = choices.flatMap((choice) => choice.getProperty(name) ?? []);
  const given = found.filter((symbol) => !isForbidden(symbol, checker));
  const symbol = given[0] ?? found[0];
  if (!symbol) throw new Error(`No type has a member ${name}.`);
  const declaration = symbol.declarations?.[0];
  const types = given.map((each) => typeOf(each, checker));
  return {
    name,
    isOptional: isOptional(symbol),
    type: joinTypes(types),
    default: defaultOf(symbol, checker),
    instead: found.length > given.length ? insteadOf(name, choices, checker) : [],
    meaning: commentOf(symbol, checker) || commentOfType(declaration, checker),
    isForeign: isForeign(declaration),
    declaration,
  };
}

/** The members of an object that is described where it is used: `limits.perOrder`. */
function innerMembersOf({ name, declaration }: Member, checker: ts.TypeChecker): Member[] {
  const node = typeNodeOf(declaration);
  const literal = node && ts.isUnionTypeNode(node) ? node.types.find(ts.isTypeLiteralNode) : node;
  if (!literal || !ts.isTypeLiteralNode(literal)) return [];
  const inner = membersOf(checker.getTypeFromTypeNode(literal), checker);
  return inner.map((member) => ({ ...member, name: `${name}.${member.name}` }));
}

/** `null` and `ShopperChatError | null` are `ShopperChatError | null`. */
function joinTypes(types: readonly string[]): string {
  const choices = types.flatMap((type) => (/[({<]/.test(type) ? [type] : type.split(" | ")));
  const unique = [...new Set(choices)];
  const ends = unique.filter((choice) => choice === "null");
  return [...unique.filter((choice) => choice !== "null"), ...ends].join(" | ");
}

/** What those choices ask for that forbid `name`. */
function insteadOf(name: string, choices: readonly ts.Type[], checker: ts.TypeChecker): string[] {
  return choices.flatMap((choice) => {
    const same = choice.getProperty(name);
    if (!same || !isForbidden(same, checker)) return [];
    const isAsked = (symbol: ts.Symbol) =>
      !isOptional(symbol) && choices.some((other) => isForbiddenIn(other, symbol.name, checker));
    return choice.getProperties().flatMap((symbol) => (isAsked(symbol) ? [symbol.name] : []));
  });
}

function typeOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const declaration = symbol.declarations?.[0];
  if (declaration && (ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration))) {
    return spellSignature(declaration, checker);
  }
  const node = typeNodeOf(declaration);
  if (node) return spellType(node, checker, isOptional(symbol));
  return checker.typeToString(checker.getTypeOfSymbol(symbol));
}

/** What a member means whose type says it all: `submitMode?: SubmitMode`. */
function commentOfType(declaration: ts.Declaration | undefined, checker: ts.TypeChecker): string {
  const node = typeNodeOf(declaration);
  const named = node && ts.isUnionTypeNode(node) ? node.types[0] : node;
  if (!named || !ts.isTypeReferenceNode(named)) return "";
  const found = checker.getSymbolAtLocation(named.typeName);
  const symbol = found && original(checker, found);
  return symbol && !isForeign(symbol.declarations?.[0]) ? commentOf(symbol, checker) : "";
}

function typeNodeOf(declaration: ts.Declaration | undefined): ts.TypeNode | undefined {
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

/** Whether it is there only so that it is not given: `client?: never`. */
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
