import type { Node } from "./node.js";
import { assertNever } from "./node.js";

/** Whether null is among the values of a node, by whatever a reference leads to as well. */
export function acceptsNull(node: Node, within: readonly Node[] = []): boolean {
  switch (node.kind) {
    case "reference":
      return !within.includes(node.target) && acceptsNull(node.target, [...within, node.target]);
    case "literals":
      return node.values.includes(null);
    case "union":
      return node.members.some((member) => acceptsNull(member, within));
    case "intersection":
      return node.members.every((member) => acceptsNull(member, within));
    case "null":
    case "any":
    // Nobody knows of these two, so that null has to be reckoned with.
    case "condition":
    case "typeParameter":
      return true;
    case "boolean":
    case "number":
    case "string":
    case "list":
    case "tuple":
    case "dictionary":
    case "object":
    case "never":
      return false;
    default:
      return assertNever(node);
  }
}

/** Whether a node is null itself, as it stands on the wire: not what a number that is not finite is written as. */
export function isNull(node: Node): boolean {
  return node.kind === "null" && node.readAs === undefined;
}

/** The members of a union that are not null. */
export function valuedMembers(members: readonly Node[]): readonly Node[] {
  return members.filter((member) => member.kind !== "null");
}
