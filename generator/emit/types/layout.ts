import { ts } from "ts-morph";
import { lineWidth } from "../import-lines.js";
import { applyEdits, type TextEdit } from "../text-edits.js";

/**
 * Lays out declarations as a person would: no parentheses that say nothing, long unions one member a line.
 *
 * @param text - declarations as json-schema-to-typescript writes them.
 */
export function layOut(text: string): string {
  const file = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ESNext, true);
  const edits: TextEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isParenthesizedTypeNode(node) && !isOperand(node)) {
      edits.push({ start: node.getStart(), end: node.getStart() + 1, text: "" });
      edits.push({ start: node.getEnd() - 1, end: node.getEnd(), text: "" });
    }
    if (ts.isUnionTypeNode(node) && isWholeType(node) && width(node) > lineWidth) {
      const members = node.types.map((member) => member.getStart());
      members.forEach((start, index) => {
        const previous = node.types[index - 1];
        edits.push({ start: previous?.getEnd() ?? start, end: start, text: "\n| " });
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return applyEdits(text, edits);
}

/** Whether the parentheses hold a union together, as in `(A | B)[]`. */
function isOperand(node: ts.ParenthesizedTypeNode): boolean {
  const { parent } = node;
  if (ts.isUnionTypeNode(parent)) return !ts.isUnionTypeNode(node.type) && !isSimple(node.type);
  return (
    (ts.isArrayTypeNode(parent) ||
      ts.isIntersectionTypeNode(parent) ||
      ts.isTypeOperatorNode(parent) ||
      ts.isOptionalTypeNode(parent) ||
      ts.isIndexedAccessTypeNode(parent)) &&
    !isSimple(node.type)
  );
}

function isSimple(node: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(node) || ts.isTypeLiteralNode(node) || ts.isLiteralTypeNode(node);
}

/** Whether the union is all that a property or an alias says. */
function isWholeType(node: ts.UnionTypeNode): boolean {
  const holder = ts.isParenthesizedTypeNode(node.parent) ? node.parent.parent : node.parent;
  return ts.isPropertySignature(holder) || ts.isTypeAliasDeclaration(holder);
}

function width(node: ts.UnionTypeNode): number {
  const lineStart = node.getSourceFile().getFullText().lastIndexOf("\n", node.getStart()) + 1;
  return node.getEnd() - lineStart;
}
