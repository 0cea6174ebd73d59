import type { DictionaryNode, Node, ObjectNode } from "../model/node.js";

/**
 * The object with fields that a node is itself, if not alone: one of several types, or with conditions beside it. What
 * it refers to, and the members of other unions, are not its own.
 */
export function ownObject(node: Node): ObjectNode | undefined {
  return ownObjects(node).find((own) => own.kind === "object");
}

/** Whether a node demands a field. */
export function requiresField(node: Node, field: string): boolean {
  return ownObjects(node).some(({ required }) => required.includes(field));
}

function ownObjects(node: Node): readonly (ObjectNode | DictionaryNode)[] {
  switch (node.kind) {
    case "object":
    case "dictionary":
      return [node];
    case "any":
      return node.when.flatMap(ownObjects);
    case "union":
      return node.toldBy.kind === "type" ? node.members.flatMap(ownObjects) : [];
    case "intersection":
      return node.members.flatMap(ownObjects);
    default:
      return [];
  }
}
