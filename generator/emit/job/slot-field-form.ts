import type { Node } from "../../model/node.js";
import { isScalar } from "../../model/shape.js";

/** What a field in the slot becomes in XML by default: no element, one, one for each item, or one with JSON. */
export type SlotFieldForm = "none" | "one" | "each" | "json";

/** The form in which a field is written, unless the service says otherwise. */
export function slotFieldForm(field: Node): SlotFieldForm {
  if (field.annotations.isReadOnly) return "none";
  if (isScalar(field)) return "one";
  return isScalarList(field) ? "each" : "json";
}

/** Whether a node is a list of scalars, or null. */
function isScalarList(node: Node): boolean {
  if (node.kind === "list") return typeof node.items === "object" && isScalar(node.items);
  if (node.kind !== "union" || node.distinction.kind !== "type") return false;
  const valued = node.members.filter(({ kind }) => kind !== "null");
  return valued.length > 0 && valued.every(isScalarList);
}
