import type { Field, Node, ObjectNode } from "./node.js";
import { objectIn, shapeOf, shapingMembers } from "./shape.js";

/**
 * The object whose fields describe a node, also where other parts of an intersection demand more of its values.
 * Undefined where there is none, or where there are several.
 */
export function describedObject(node: Node): ObjectNode | undefined {
  const shape = shapeOf(node);
  if (shape.kind !== "intersection") return objectIn(shape);
  const objects = shapingMembers(shape).flatMap((member) => describedObject(member) ?? []);
  const [only, ...others] = objects;
  return others.length === 0 ? only : undefined;
}

/** The fields of that object; none where there is no such object. */
export function describedFields(node: Node | undefined): readonly Field[] {
  return node === undefined ? [] : (describedObject(node)?.fields ?? []);
}
