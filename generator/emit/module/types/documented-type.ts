import type { Node } from "../../../model/node.js";
import { objectIn } from "../../../model/shape.js";
import { documentationOf } from "../tsdoc.js";
import type { Member, TypeNode } from "./read-declaration.js";
import { plainPropertyName } from "./type-schema.js";

/**
 * The type of a node as json-schema-to-typescript made it, with its properties' own names and what is said of them: of
 * the node's own fields, not of objects further inside.
 */
export function documentedType(type: TypeNode, node: Node): TypeNode {
  const fields = new Map(objectIn(node)?.fields.map((field) => [field.name, field.node]));
  return withFields(type, fields);
}

function withFields(type: TypeNode, fields: ReadonlyMap<string, Node>): TypeNode {
  if (type.kind === "object")
    return { ...type, members: type.members.map((member) => documentedMember(member, fields)) };
  // The object stands beside what it is at the same time, or beside other values that are allowed.
  return type.kind === "intersection" || type.kind === "union"
    ? { ...type, members: type.members.map((member) => withFields(member, fields)) }
    : type;
}

function documentedMember(member: Member, fields: ReadonlyMap<string, Node>): Member {
  const name = plainPropertyName(member.key);
  const described = fields.get(name);
  return {
    ...member,
    key: name === member.key ? name : JSON.stringify(name),
    ...(described === undefined ? {} : { docs: documentationOf(described) }),
  };
}
