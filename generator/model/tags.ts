import type { Json } from "../schema/schema.js";
import { assertNever, type Node } from "./node.js";

/**
 * The values of the field `tag` that the objects of a member of a union take; undefined where it has no such field, or
 * one of other values.
 */
export function tagsOf(
  member: Node,
  tag: string,
  within: readonly Node[] = [],
): readonly Json[] | undefined {
  if (within.includes(member)) return undefined;
  const inner = (node: Node): readonly Json[] | undefined => tagsOf(node, tag, [...within, member]);
  switch (member.kind) {
    case "reference":
      return inner(member.target);
    case "object": {
      const field = member.fields.find(({ name }) => name === tag);
      return field && constantsOf(field.node);
    }
    case "any":
      return firstOf(member.when, inner);
    case "intersection":
      return firstOf(member.members, inner);
    case "union":
      return allOf(member.members, inner);
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "list":
    case "tuple":
      // No objects, so no other tags either, in a union with some.
      return within.length > 0 && within.some(({ kind }) => kind === "union") ? [] : undefined;
    case "literals":
    case "dictionary":
    case "typeParameter":
    case "condition":
    case "never":
      return undefined;
    default:
      return assertNever(member);
  }
}

/** The values of a node that has no others than constants. */
function constantsOf(node: Node, within: readonly Node[] = []): readonly Json[] | undefined {
  if (within.includes(node)) return undefined;
  const inner = (each: Node): readonly Json[] | undefined => constantsOf(each, [...within, node]);
  if (node.kind === "literals") return node.values;
  if (node.kind === "null") return [null];
  if (node.kind === "reference") return inner(node.target);
  if (node.kind === "intersection") return firstOf(node.members, inner);
  return node.kind === "union" ? allOf(node.members, inner) : undefined;
}

/** What one of several nodes says that all hold. */
function firstOf(
  nodes: readonly Node[],
  valuesOf: (node: Node) => readonly Json[] | undefined,
): readonly Json[] | undefined {
  for (const node of nodes) {
    const values = valuesOf(node);
    if (values !== undefined) return values;
  }
  return undefined;
}

/** What all of several nodes say together. */
function allOf(
  nodes: readonly Node[],
  valuesOf: (node: Node) => readonly Json[] | undefined,
): readonly Json[] | undefined {
  const values = nodes.map(valuesOf);
  if (!values.every((each) => each !== undefined)) return undefined;
  return [...new Set(values.flat())];
}
