import type { DictionaryNode, Node, ObjectNode } from "../model/node.js";

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
      return node.distinction.kind === "type" ? node.members.flatMap(ownObjects) : [];
    case "intersection":
      return node.members.flatMap(ownObjects);
    default:
      return [];
  }
}
