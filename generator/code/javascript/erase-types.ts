import { ts } from "ts-morph";
import type { TextEdit } from "../text-edits.js";
import { joinInitializer, joinParameters } from "./layout.js";
import { isTypesOnly, valueNames } from "./module-names.js";
import { hasModifier, modifiersOf, notKnown, wholeSpan } from "./source.js";

/** Takes out of a node what only the compiler knows: what is left is JavaScript, laid out as it was. */
export function eraseTypes(node: ts.Node, edits: TextEdit[]): void {
  if (isErased(node)) {
    edits.push({ ...wholeSpan(node), text: "" });
    return;
  }
  if (isUnknown(node)) throw notKnown(node);
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const text = valueNames(node);
    if (text !== undefined) edits.push({ start: node.getStart(), end: node.end, text });
    return;
  }
  eraseOwnTypes(node, edits);
  ts.forEachChild(node, (child) => {
    if (!isErasedByParent(child)) eraseTypes(child, edits);
  });
  if (ts.isFunctionLike(node)) joinParameters(node, edits);
  if (ts.isVariableDeclaration(node)) joinInitializer(node, edits);
}

/** Whether a statement or a clause is nothing but types. */
export function isErased(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return isTypesOnly(node);
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  if (hasModifier(node, ts.SyntaxKind.DeclareKeyword)) return true;
  // The signatures that stand before a function which has several.
  return ts.isFunctionDeclaration(node) && node.body === undefined;
}

/** Whether a node is not JavaScript even without its types, or is nothing that the generator writes. */
function isUnknown(node: ts.Node): boolean {
  return (
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isExportAssignment(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isDecorator(node) ||
    ts.isIndexSignatureDeclaration(node) ||
    hasModifier(node, ts.SyntaxKind.AbstractKeyword) ||
    (ts.isParameter(node) && (modifiersOf(node).length > 0 || node.name.getText() === "this"))
  );
}

/** Whether a node is gone with what its parent says about types. */
function isErasedByParent(node: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(node)) return false;
  return ts.isTypeNode(node) || ts.isTypeParameterDeclaration(node);
}

/** Takes out what a node itself, and not a child of it, says about types. */
function eraseOwnTypes(node: ts.Node, edits: TextEdit[]): void {
  const erase = (start: number, end: number): void => {
    edits.push({ start, end, text: "" });
  };
  if (isAssertion(node)) erase(node.expression.end, node.end);
  if (ts.isParenthesizedExpression(node) && isNeedless(node)) {
    erase(node.getStart(), node.expression.getStart());
    erase(node.expression.end, node.end);
  }
  const { type, tokens, list } = typePartsOf(node);
  // The colon ends where the type begins with its space.
  if (type !== undefined) erase(type.pos - 1, type.end);
  for (const token of tokens) if (token !== undefined) erase(token.getStart(), token.end);
  if (list !== undefined) {
    const { text } = node.getSourceFile();
    erase(list.pos - 1, text.indexOf(">", list.end) + 1);
  }
  for (const modifier of modifiersOf(node))
    if (typeModifiers.has(modifier.kind)) erase(modifier.getStart(), modifier.end + 1);
}

/** Modifiers of the members of classes that JavaScript does not have. */
const typeModifiers: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.OverrideKeyword,
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
  ts.SyntaxKind.PublicKeyword,
  ts.SyntaxKind.ReadonlyKeyword,
]);

interface TypeParts {
  readonly type?: ts.TypeNode | undefined;
  /** `?` and `!` */
  readonly tokens: readonly (ts.Node | undefined)[];
  /** Parameters or arguments between angle brackets. */
  readonly list?: ts.NodeArray<ts.Node> | undefined;
}

function typePartsOf(node: ts.Node): TypeParts {
  if (ts.isParameter(node)) return { type: node.type, tokens: [node.questionToken] };
  if (ts.isVariableDeclaration(node)) return { type: node.type, tokens: [node.exclamationToken] };
  if (ts.isPropertyDeclaration(node))
    return { type: node.type, tokens: [node.questionToken, node.exclamationToken] };
  if (ts.isFunctionLike(node)) return { type: node.type, tokens: [], list: node.typeParameters };
  if (ts.isClassLike(node)) return { tokens: [], list: node.typeParameters };
  if (ts.isCallOrNewExpression(node) || ts.isExpressionWithTypeArguments(node))
    return { tokens: [], list: node.typeArguments };
  return { tokens: [] };
}

type Assertion = ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression;

function isAssertion(node: ts.Node): node is Assertion {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node);
}

/** Whether parentheses are there for an assertion alone, as in `(value as Texts).id`. */
function isNeedless({ expression, parent }: ts.ParenthesizedExpression): boolean {
  if (!isAssertion(expression) || ts.isNewExpression(parent)) return false;
  if (ts.isReturnStatement(parent)) return true;
  let inner: ts.Expression = expression;
  while (isAssertion(inner)) inner = inner.expression;
  if (ts.isOptionalChain(inner)) return false;
  return (
    ts.isIdentifier(inner) || ts.isPropertyAccessExpression(inner) || ts.isCallExpression(inner)
  );
}
