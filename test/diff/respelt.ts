import { isJsonObject, type Schema } from "../../generator/schema/schema.js";
import { mapSchemas } from "../../generator/schema/traverse.js";
import type { Draw } from "../soundness/pydantic-values.js";

/** The same schema in other words: keys, definitions, union members and values in another order, older spellings. */
export function respelt(document: Schema, draw: Draw): Schema {
  const spelt = mapSchemas(document, (schema, pointer) => {
    // What is around the root's own `$ref` would be a model of its own.
    const isWrapped = draw(4) === 0 && schema.$ref !== undefined && pointer !== "";
    const wrapped = isWrapped ? allOf(schema) : schema;
    return shuffled(listsTurned(constantAsEnum(wrapped, draw), draw), draw);
  });
  const { $defs, ...rest } = spelt;
  if ($defs === undefined) return spelt;
  const definitions = shuffled($defs, draw);
  // Older drafts' name for it, which every `$ref` then has to follow.
  if (draw(3) > 0) return { ...rest, $defs: definitions };
  const moved = mapSchemas({ ...rest, $defs: definitions }, (schema) => ({
    ...schema,
    ...(schema.$ref === undefined
      ? {}
      : { $ref: schema.$ref.replace("#/$defs/", "#/definitions/") }),
  }));
  const { $defs: named, ...others } = moved;
  return { ...others, definitions: named };
}

/** `{ $ref, description }` as Pydantic before 2.9 wrote it. */
function allOf({ $ref, ...rest }: Schema): Schema {
  return $ref === undefined ? rest : { allOf: [{ $ref }], ...rest };
}

/** `const` as Pydantic before 2.10 wrote it: with an `enum` of one beside it. */
function constantAsEnum(schema: Schema, draw: Draw): Schema {
  return Object.hasOwn(schema, "const") && schema.enum === undefined && draw(2) === 0
    ? // Safe: JSON has no undefined.
      { ...schema, enum: [schema.const as null] }
    : schema;
}

function listsTurned(schema: Schema, draw: Draw): Schema {
  const turned = (keyword: "required" | "enum" | "anyOf" | "oneOf") => {
    const list = schema[keyword];
    return list === undefined || draw(2) === 0 ? {} : { [keyword]: [...list].reverse() };
  };
  return {
    ...schema,
    ...turned("required"),
    ...turned("enum"),
    ...turned("oneOf"),
    ...(hasNumberedMembers(schema) ? {} : turned("anyOf")),
  };
}

/** Whether several members of a union have no name but their place in it, which is then another type's name. */
function hasNumberedMembers({ anyOf = [] }: Schema): boolean {
  return anyOf.filter((member) => member.$ref === undefined && !isScalar(member)).length > 1;
}

function isScalar({ type }: Schema): boolean {
  return typeof type === "string" && type !== "array" && type !== "object";
}

function shuffled<Value extends object>(object: Value, draw: Draw): Value {
  if (!isJsonObject(object)) return object;
  const entries = Object.entries(object)
    .map((entry) => [draw(1000), entry] as const)
    .sort(([left], [right]) => left - right)
    .map(([, entry]) => entry);
  // Safe: the same entries.
  return Object.fromEntries(entries) as Value;
}
