import { ts } from "ts-morph";
import { isIdentifier } from "../names.js";
import { notKnown } from "./source.js";

/**
 * The type of a constant that is written `as const`, over several lines where it is long, as the constant is.
 *
 * @throws where the value is not one that says its own type.
 */
export function literalType(expression: ts.Expression): string {
  if (!ts.isAsExpression(expression) || expression.type.getText() !== "const")
    throw notKnown(expression);
  return longType(typeTree(expression.expression), "");
}

/** A type as it is to be laid out: a text, or parts between brackets. */
type TypeTree =
  | string
  | { readonly open: string; readonly parts: readonly Part[]; readonly close: string };

interface Part {
  readonly start: string;
  readonly type: TypeTree;
}

function typeTree(node: ts.Expression): TypeTree {
  if (ts.isObjectLiteralExpression(node)) {
    const parts = node.properties.map((property): Part => {
      if (!ts.isPropertyAssignment(property)) throw notKnown(property);
      return {
        start: `readonly ${nameOf(property)}: `,
        type: typeTree(property.initializer),
      };
    });
    return parts.length === 0 ? "{}" : { open: "{", parts, close: "}" };
  }
  if (ts.isArrayLiteralExpression(node)) {
    const parts = node.elements.map((element): Part => ({ start: "", type: typeTree(element) }));
    return parts.length === 0 ? "readonly []" : { open: "readonly [", parts, close: "]" };
  }
  if (!isLiteral(node)) throw notKnown(node);
  return node.getText();
}

/** A property's name; in a type, a name that has to be computed in a value can stand as it is. */
function nameOf({ name }: ts.PropertyAssignment): string {
  const computed = ts.isComputedPropertyName(name) ? name.expression : undefined;
  const isPlain = computed && ts.isStringLiteral(computed) && isIdentifier(computed.text);
  return isPlain ? computed.text : name.getText();
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand);
  return (
    ts.isStringLiteral(node) ||
    ts.isNumericLiteral(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

function longType(tree: TypeTree, indentation: string): string {
  const short = shortType(tree);
  if (typeof tree === "string" || short.length <= 80 - indentation.length) return short;
  const inner = `${indentation}  `;
  const separator = tree.close === "}" ? ";" : ",";
  const lines = tree.parts.map(
    ({ start, type }) => `${inner}${start}${longType(type, inner)}${separator}`,
  );
  return `${tree.open}\n${lines.join("\n")}\n${indentation}${tree.close}`;
}

function shortType(tree: TypeTree): string {
  if (typeof tree === "string") return tree;
  const parts = tree.parts.map(({ start, type }) => start + shortType(type));
  return tree.close === "}"
    ? `{ ${parts.join("; ")} }`
    : `${tree.open}${parts.join(", ")}${tree.close}`;
}
