import ts from "typescript-6";
import { original } from "./readDeclarations.ts";

/**
 * A type as the source has it, with two exceptions: an alias of a few literal values becomes those
 * values, and `undefined` is left out after a `?`.
 */
export function spellType(node: ts.TypeNode, checker: ts.TypeChecker, isOptional = false): string {
  if (ts.isParenthesizedTypeNode(node)) return `(${spellType(node.type, checker)})`;
  if (ts.isArrayTypeNode(node)) return `${spellType(node.elementType, checker)}[]`;
  if (ts.isUnionTypeNode(node)) {
    const members = node.types.filter(
      ({ kind }) => !(isOptional && kind === ts.SyntaxKind.UndefinedKeyword),
    );
    const [only] = members;
    if (only && members.length === 1) return spellType(unwrap(only), checker);
    return members.map((member) => spellType(member, checker)).join(" | ");
  }
  if (ts.isTypeLiteralNode(node)) return spellLiteral(node, checker);
  const values = ts.isTypeReferenceNode(node) ? valuesOf(node, checker) : undefined;
  return values?.join(" | ") ?? oneLine(node.getText());
}

/** The parameters and the result type of a function. */
export function spellSignature(
  { parameters, type }: ts.SignatureDeclaration,
  checker: ts.TypeChecker,
): string {
  const given = parameters.map((parameter) => {
    const { dotDotDotToken, name, questionToken } = parameter;
    const rest = dotDotDotToken ? "..." : "";
    const optional = questionToken ? "?" : "";
    const spelled = parameter.type ? spellType(parameter.type, checker, !!optional) : "unknown";
    return `${rest}${oneLine(name.getText())}${optional}: ${spelled}`;
  });
  return `(${given.join(", ")}) => ${type ? spellType(type, checker) : "void"}`;
}

/** Whether a type is a union of literal values: `"light" | "dark"`. */
export function isValues(node: ts.TypeNode): node is ts.UnionTypeNode {
  return ts.isUnionTypeNode(node) && node.types.every(ts.isLiteralTypeNode);
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The source of a node without its comments. */
function spellLiteral({ members }: ts.TypeLiteralNode, checker: ts.TypeChecker): string {
  const spelled = members.map((member) => {
    if (!ts.isPropertySignature(member) || !member.type) return oneLine(member.getText());
    const mark = member.questionToken ? "?" : "";
    return `${member.name.getText()}${mark}: ${spellType(member.type, checker, mark !== "")}`;
  });
  return `{ ${spelled.join("; ")} }`;
}

/** The literal values of an alias, or `undefined` if it is anything else. */
function valuesOf(node: ts.TypeReferenceNode, checker: ts.TypeChecker): string[] | undefined {
  const found = checker.getSymbolAtLocation(node.typeName);
  const declaration = found && original(checker, found).declarations?.[0];
  if (!declaration || !ts.isTypeAliasDeclaration(declaration)) return undefined;
  // Taken from the source, because the checker may sort them differently.
  if (isValues(declaration.type)) return declaration.type.types.map((type) => type.getText());
  const type = checker.getTypeAtLocation(declaration.name);
  const isFew = type.isUnion() && type.types.every((each) => each.isStringLiteral());
  return isFew ? type.types.map((each) => checker.typeToString(each)) : undefined;
}

function unwrap(node: ts.TypeNode): ts.TypeNode {
  return ts.isParenthesizedTypeNode(node) ? unwrap(node.type) : node;
}
