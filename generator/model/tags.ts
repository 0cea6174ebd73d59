import type { Json } from "../schema/schema.js";
import type { Node } from "./node.js";
import { objectIn } from "./shape.js";

/** The values of the field `tag` that a member of a union takes; undefined where it has no such field. */
export function tagsOf(member: Node, tag: string): readonly Json[] | undefined {
  const node = member.kind === "reference" ? member.target : member;
  const field = objectIn(node)?.fields.find(({ name }) => name === tag);
  return field?.node.kind === "literals" ? field.node.values : undefined;
}
