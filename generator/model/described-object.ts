import type { Node, ObjectNode } from "./node.js";
import { shapeOf, shapingMembers } from "./shape.js";

/**
 * The object whose fields describe a node: what its values are, or what they must look like where they are objects at
 * all. Undefined where there is none, or where fields stand in several places.
 */
export function describedObject(node: Node): ObjectNode | undefined {
  const shape = shapeOf(node);
  switch (shape.kind) {
    case "object":
      return shape;
    case "any":
      return onlyObject(shape.when);
    case "union":
      return shape.toldBy.kind === "type" ? onlyObject(shape.members) : undefined;
    case "intersection": {
      const members = shapingMembers(shape);
      const hasModel = members.some(({ kind }) => kind === "reference");
      return hasModel ? undefined : onlyObject(members);
    }
    default:
      return undefined;
  }
}

function onlyObject(nodes: readonly Node[]): ObjectNode | undefined {
  const [only, ...others] = nodes.flatMap((node) => describedObject(node) ?? []);
  return others.length === 0 ? only : undefined;
}
