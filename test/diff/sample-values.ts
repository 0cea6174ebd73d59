import { jsonTypesOf, typesOf } from "../../generator/schema/json-types.js";
import { referencedName } from "../../generator/schema/reference-names.js";
import { isJsonObject, type Json, type Schema } from "../../generator/schema/schema.js";
import type { Draw } from "../soundness/pydantic-values.js";

/** A value that a schema may well accept: at the edge of its bounds where it has some. */
export function sampleValue(schema: Schema, definitions: Definitions, draw: Draw, depth = 5): Json {
  const one = <Value>(values: readonly Value[]): Value => {
    // Safe: no list that is drawn from is empty.
    return values[draw(values.length)] as Value;
  };
  const sample = (inner: Schema): Json => sampleValue(inner, definitions, draw, depth - 1);
  if (depth < 0) return null;
  if (schema.$ref !== undefined) {
    const target = definitions.get(referencedName(schema.$ref));
    return target === undefined ? null : sampleValue(target, definitions, draw, depth - 1);
  }
  // Safe: JSON has no undefined.
  if (Object.hasOwn(schema, "const")) return schema.const as Json;
  if (schema.enum !== undefined && schema.enum.length > 0) return one(schema.enum);
  const members = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (members !== undefined) return members.length === 0 ? null : sample(one(members));
  switch (one(typesOf(schema) ?? ["string", "integer", "null", "object", "array"])) {
    case "null":
      return null;
    case "boolean":
      return draw(2) === 0;
    case "integer":
      return Math.round(numberFor(schema, draw));
    case "number":
      return numberFor(schema, draw);
    case "string":
      return textFor(schema, draw);
    case "array":
      return listFor(schema, draw, sample);
    default:
      return objectFor(schema, draw, sample);
  }
}

export type Definitions = ReadonlyMap<string, Schema>;

/** A value like another one: a part of it left out, or another in its place. */
export function nearValue(value: Json, draw: Draw): Json {
  if (Array.isArray(value) && value.length > 0 && draw(2) === 0) {
    const at = draw(value.length);
    if (draw(3) === 0) return value.filter((_, index) => index !== at);
    return value.map((item: Json, index) => (index === at ? nearValue(item, draw) : item));
  }
  if (isJsonObject(value) && Object.keys(value).length > 0 && draw(4) > 0) {
    const names = Object.keys(value);
    const name = names[draw(names.length)] ?? "";
    const kept = Object.entries(value).filter(([key]) => key !== name || draw(3) > 0);
    // Safe: the entries of a JSON object.
    return Object.fromEntries(
      kept.map(([key, child]) => [key, key === name ? nearValue(child as Json, draw) : child]),
    ) as Json;
  }
  if (jsonTypesOf(value).includes("number") && draw(2) === 0) return Number(value) + draw(3) - 1;
  return plain[draw(plain.length)] ?? null;
}

const plain: readonly Json[] = [
  null,
  0,
  1,
  -1,
  0.5,
  "",
  "a",
  "b",
  "date",
  true,
  [],
  [1],
  {},
  { a: 1 },
];

function numberFor(schema: Schema, draw: Draw): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, 0, multipleOf].filter(
    (bound) => bound !== undefined,
  );
  return (bounds[draw(bounds.length)] ?? 0) + ([0, 0, 1, -1, 0.5, 2][draw(6)] ?? 0);
}

function textFor({ minLength = 0, maxLength }: Schema, draw: Draw): string {
  const lengths = [minLength, minLength + 1, maxLength ?? minLength + 3];
  return "abc"[draw(3)]?.repeat(lengths[draw(3)] ?? 1) ?? "";
}

function listFor(schema: Schema, draw: Draw, sample: (schema: Schema) => Json): Json {
  const {
    prefixItems = [],
    items,
    minItems = prefixItems.length,
    maxItems = minItems + 2,
  } = schema;
  const count = minItems + draw(Math.max(1, maxItems - minItems + 1));
  const rest = isJsonObject(items) ? items : {};
  return Array.from({ length: Math.min(count, 6) }, (_, index) =>
    sample(prefixItems[index] ?? rest),
  );
}

function objectFor(schema: Schema, draw: Draw, sample: (schema: Schema) => Json): Json {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const entries: [string, Json][] = [];
  for (const name of new Set([...Object.keys(properties), ...required])) {
    if (!required.includes(name) && draw(2) === 0) continue;
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
    entries.push([name, sample(inner ?? {})]);
  }
  if (isJsonObject(additionalProperties)) {
    const names = propertyNames?.enum ?? ["x", "added", "a"];
    for (const name of names)
      if (draw(2) === 0) entries.push([String(name), sample(additionalProperties)]);
  }
  for (const inner of Object.values(schema.patternProperties ?? {}))
    if (draw(2) === 0) entries.push(["a1", sample(inner)]);
  return Object.fromEntries(entries);
}
