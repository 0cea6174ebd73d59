import { isJsonObject, type Schema } from "../schema/schema.js";
import type { Count, Entries, Node, NodeBase } from "./node.js";

/**
 * The node of the values of one JSON type.
 *
 * @param schema - has the keywords that look at values of this type.
 * @param base - what the node has besides.
 * @param isOnly - whether there are no values of other types beside these.
 * @param build - makes the nodes of the schemas inside.
 */
export function typedNode(
  type: string,
  schema: Schema,
  base: NodeBase,
  isOnly: boolean,
  build: (schema: Schema) => Node,
): Node {
  switch (type) {
    case "null":
      return { ...base, kind: "null", readAs: schema.readAs };
    case "boolean":
      return { ...base, kind: "boolean" };
    case "integer":
    case "number":
      return numberNode(type, schema, base);
    case "string":
      return stringNode(schema, base);
    case "array":
      return arrayNode(schema, base, build);
    default:
      return objectNode(schema, base, isOnly, build);
  }
}

function numberNode(type: string, schema: Schema, base: NodeBase): Node {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return {
    ...base,
    kind: "number",
    isInteger: type === "integer",
    ...{ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf },
    format: schema.format ?? textOf(schema["sourceFormat"]),
  };
}

function stringNode(schema: Schema, base: NodeBase): Node {
  return {
    ...base,
    kind: "string",
    length: { least: schema.minLength, most: schema.maxLength },
    pattern: schema.pattern,
    sourcePattern: textOf(schema["sourcePattern"]),
    format: schema.format,
    sourceFormat: textOf(schema["sourceFormat"]),
    contentEncoding: textOf(schema["contentEncoding"]),
    contentMediaType: textOf(schema["contentMediaType"]),
    readAs: schema.readAs,
  };
}

function arrayNode(schema: Schema, base: NodeBase, build: (schema: Schema) => Node): Node {
  const { prefixItems, minItems, maxItems, uniqueItems } = schema;
  const rest = innerNode(schema.items, build);
  const list = {
    ...base,
    count: { least: minItems, most: maxItems } satisfies Count,
    isUnique: uniqueItems === true,
  };
  return prefixItems === undefined
    ? { ...list, kind: "list", items: rest }
    : { ...list, kind: "tuple", items: prefixItems.map(build), rest };
}

function objectNode(
  schema: Schema,
  base: NodeBase,
  isOnly: boolean,
  build: (schema: Schema) => Node,
): Node {
  const { properties, required = [], propertyNames, minProperties, maxProperties } = schema;
  const entries: Entries = {
    additional: innerNode(schema.additionalProperties, build),
    patterns: Object.entries(schema.patternProperties ?? {}).map(([pattern, values]) => ({
      pattern,
      values: build(values),
    })),
    keys: propertyNames && build(propertyNames),
    count: { least: minProperties, most: maxProperties },
    required,
  };
  if (properties === undefined) return { ...base, kind: "dictionary", ...entries };
  const needed = new Set(required);
  const fields = Object.entries(properties).map(([name, property]) => ({
    name,
    node: build(property),
    isRequired: needed.has(name),
  }));
  return { ...base, kind: "object", ...entries, fields, isCertain: isOnly };
}

/** The values of a keyword that may also be false, for none. */
function innerNode(
  schema: Schema | boolean | undefined,
  build: (schema: Schema) => Node,
): Node | false | undefined {
  return isJsonObject(schema) ? build(schema) : schema === false ? false : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
