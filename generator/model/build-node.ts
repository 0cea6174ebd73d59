import { pointerTokens } from "../schema/json-pointer.js";
import { isJsonObject, type Json, type Schema } from "../schema/schema.js";
import { mapChildren } from "../schema/traverse.js";
import { annotationsIn, noAnnotations } from "./annotations.js";
import type { Clause, Distinction, Node, NodeBase, ReferenceNode } from "./node.js";
import { ofType, partsOf, type SchemaPart, typesIn, typesSpokenOf } from "./schema-parts.js";
import { typedNode } from "./typed-node.js";

/** Makes the node of a reference to the model that a `$ref` names. */
export type Refer = (name: string, base: NodeBase) => ReferenceNode;

/**
 * What a canonical schema accepts. This is the only place where the keywords of a schema are read for what they mean:
 * everything after it reads nodes.
 *
 * Keywords beside each other all hold, so a schema has as many parts as it has kinds of keywords: one part is its node,
 * several are an intersection, and without any it accepts anything.
 */
export function buildNode(schema: Schema, refer: Refer): Node {
  const base = { annotations: annotationsIn(schema), schema };
  const { typeParameter } = schema;
  if (typeParameter !== undefined) {
    const { name, default: fallback } = typeParameter;
    return {
      ...base,
      kind: "typeParameter",
      name,
      fallback: fallback && buildNode(fallback, refer),
    };
  }
  const [only, ...others] = partsOf(schema);
  if (only === undefined) return { ...base, kind: "any", when: [] };
  // The member of an `allOf` is a schema with annotations of its own.
  if (others.length === 0 && only.kind !== "member") return partNode(only, base, refer);
  const members = [only, ...others].map((part) =>
    partNode(part, { annotations: noAnnotations, schema: part.schema }, refer),
  );
  return { ...base, kind: "intersection", members };
}

function partNode({ kind, schema }: SchemaPart, base: NodeBase, refer: Refer): Node {
  switch (kind) {
    case "reference":
      return refer(schema.$ref ?? "", base);
    case "literals":
      return literalsNode(schema, base, refer);
    case "union":
      return unionNode(schema, base, refer);
    case "member":
      return buildNode(schema, refer);
    case "condition":
      return conditionNode(schema, base, refer);
    case "typed":
      return typedPartNode(schema, base, refer);
  }
}

function literalsNode(schema: Schema, base: NodeBase, refer: Refer): Node {
  const { enum: allowed, const: constant } = schema;
  // Safe: one of the two keywords is there, and JSON has no undefined.
  const values = allowed ?? [constant as Json];
  const isConstant = allowed === undefined;
  const textsOf = schema.textsOf && buildNode(schema.textsOf, refer);
  return { ...base, kind: "literals", values, isConstant, textsOf, readAs: base.schema.readAs };
}

function unionNode({ anyOf, oneOf, discriminator }: Schema, base: NodeBase, refer: Refer): Node {
  const members = (anyOf ?? oneOf ?? []).map((member) => buildNode(member, refer));
  const distinction: Distinction =
    discriminator === undefined
      ? { kind: "nothing" }
      : { kind: "tag", tag: discriminator.propertyName };
  return { ...base, kind: "union", members, distinction };
}

function conditionNode(schema: Schema, base: NodeBase, refer: Refer): Node {
  const { not } = schema;
  // This is how a canonical schema says that nothing is accepted.
  const isNever = isJsonObject(not) && Object.keys(not).length === 0;
  if (isNever) return { ...base, kind: "never" };
  return { ...base, kind: "condition", clauses: clausesOf(schema, refer) };
}

function clausesOf(condition: Schema, refer: Refer): readonly Clause[] {
  const nodes = new Map<string, [key: string, node: Node][]>();
  mapChildren(condition, (schema, pointer) => {
    const [keyword = "", key = ""] = pointerTokens(pointer);
    nodes.set(keyword, [...(nodes.get(keyword) ?? []), [key, buildNode(schema, refer)]]);
    return schema;
  });
  const schemas = [...nodes].map(([keyword, schemas]) => ({ keyword, schemas, value: undefined }));
  const others = Object.entries(condition).filter(([keyword]) => !nodes.has(keyword));
  // Safe: what is not a schema in a schema is JSON.
  const values = others.map(([keyword, value]) => ({ keyword, schemas: [], value: value as Json }));
  return [...schemas, ...values];
}

/** Keywords that look at values of certain types; where no `type` excludes the others, these are accepted as they are. */
function typedPartNode(schema: Schema, base: NodeBase, refer: Refer): Node {
  const build = (child: Schema): Node => buildNode(child, refer);
  const member = (type: string): Node => {
    const own = ofType(schema, type);
    return typedNode(type, own, { annotations: noAnnotations, schema: own }, false, build);
  };
  const types = typesIn(schema);
  if (types === undefined) {
    return { ...base, kind: "any", when: typesSpokenOf(schema).map(member) };
  }
  const [only, ...others] = types;
  return only !== undefined && others.length === 0
    ? typedNode(only, schema, base, true, build)
    : { ...base, kind: "union", members: types.map(member), distinction: { kind: "type" } };
}
