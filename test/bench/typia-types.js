/**
 * TypeScript with typia's tags that says what a schema says: what somebody would write who has typia and not the
 * schema. What typia has no tag for, such as names of properties, is left out.
 */
export function typiaTypes({ $defs = {}, ...schema }, name) {
  const models = Object.entries({ [name]: schema, ...$defs });
  const declarations = models.map(([key, each]) => `export type ${typeName(key)} = ${type(each)};`);
  return ['import type { tags } from "typia";', ...declarations].join("\n");
}

const typeName = (key) => key.replaceAll(/\W/g, "_");

function type(schema) {
  if (schema.$ref !== undefined) return typeName(schema.$ref.replace("#/$defs/", ""));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined)
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return members.map((member) => `(${type(member)})`).join(" | ");
  const write = types[schema.type];
  return write === undefined ? "unknown" : write(schema);
}

const types = {
  null: () => "null",
  boolean: () => "boolean",
  string: (schema) =>
    tagged("string", schema, {
      minLength: "MinLength",
      maxLength: "MaxLength",
      ...(formats.has(schema.format) ? { format: "Format" } : {}),
    }),
  number: (schema) => tagged("number", schema, limits),
  integer: (schema) => tagged('number & tags.Type<"int64">', schema, limits),
  array: arrayType,
  object: objectType,
};

const limits = {
  minimum: "Minimum",
  maximum: "Maximum",
  exclusiveMinimum: "ExclusiveMinimum",
  exclusiveMaximum: "ExclusiveMaximum",
};

/** Those that typia and JSON Schema both know. */
const formats = new Set(["date-time", "date", "time", "duration", "uuid", "uri"]);

function arrayType(schema) {
  if (schema.prefixItems !== undefined) {
    const least = schema.minItems ?? 0;
    const items = schema.prefixItems.map(
      (item, index) => `(${type(item)})${index < least ? "" : "?"}`,
    );
    return `[${items.join(", ")}]`;
  }
  const array = `Array<${type(schema.items ?? {})}>`;
  return tagged(array, schema, { minItems: "MinItems", maxItems: "MaxItems" });
}

function objectType({ properties, required = [], additionalProperties }) {
  if (properties === undefined) return `Record<string, ${type(additionalProperties ?? {})}>`;
  const fields = Object.entries(properties).map(
    ([key, field]) => `${JSON.stringify(key)}${required.includes(key) ? "" : "?"}: ${type(field)};`,
  );
  return `{ ${fields.join(" ")} }`;
}

/** A type with the tags of those of its keywords that are there. */
function tagged(base, schema, tags) {
  const present = Object.entries(tags).filter(([keyword]) => schema[keyword] !== undefined);
  const words = present.map(([keyword, tag]) => `tags.${tag}<${JSON.stringify(schema[keyword])}>`);
  return [base, ...words].join(" & ");
}
