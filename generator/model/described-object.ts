import type { Field, Node, ObjectNode } from "./node.js";
import { objectIn, shapeOf, shapingMembers } from "./shape.js";

/**
 * The object whose fields describe a node, also where other parts of an intersection demand more of its values.
 * Undefined where there is none, or where the fields stand in several places or in a model.
 */
export function describedObject(node: Node): ObjectNode | undefined {
  const shape = shapeOf(node);
  if (shape.kind !== "intersection") return objectIn(shape);
  const members = shapingMembers(shape);
  if (members.some(({ kind }) => kind === "reference")) return undefined;
  const [only, ...others] = members.flatMap((member) => describedObject(member) ?? []);
  return others.length === 0 ? only : undefined;
}

/** The fields of that object; none where there is no such object. */
export function describedFields(node: Node | undefined): readonly Field[] {
  return node === undefined ? [] : (describedObject(node)?.fields ?? []);
}
