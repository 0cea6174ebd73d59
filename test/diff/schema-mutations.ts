import { type Schema, without } from "../../generator/schema/schema.js";
import { forEachSchema, mapSchemas } from "../../generator/schema/traverse.js";
import type { Draw } from "../soundness/pydantic-values.js";

/** A schema with one thing in it changed, drawn at random. */
export function mutated(document: Schema, draw: Draw): Schema {
  const places: { schema: Schema; pointer: string }[] = [];
  forEachSchema(document, (schema, pointer) => places.push({ schema, pointer }));
  const others = places.map(({ schema }) => without(schema, "$defs"));
  const one = <Value>(values: readonly Value[]): Value => {
    // Safe: no list that is drawn from is empty.
    return values[draw(values.length)] as Value;
  };
  // Some mutations have nothing to do at some places.
  for (let tries = 0; tries < 50; tries += 1) {
    const target = one(places);
    const mutation = one(mutations);
    const changed = mutation(target.schema, { one, others, draw });
    if (changed === undefined) continue;
    return mapSchemas(document, (schema, pointer) =>
      pointer === target.pointer ? changed : schema,
    );
  }
  return document;
}

interface Chance {
  readonly one: <Value>(values: readonly Value[]) => Value;
  readonly others: readonly Schema[];
  readonly draw: Draw;
}

type Mutation = (schema: Schema, chance: Chance) => Schema | undefined;

const counts = [
  ...["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"],
];
const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
const leaves: readonly Schema[] = [
  { type: "string" },
  { type: "integer" },
  { type: "number" },
  { type: "null" },
  { type: "boolean" },
  { const: "a" },
  { enum: ["a", 1, null] },
  { type: "array", items: { type: "integer" } },
  { type: "object", additionalProperties: { type: "integer" } },
  {},
];

const mutations: readonly Mutation[] = [
  (schema, { one, draw }) =>
    schema.type === undefined ? undefined : { ...schema, [one(counts)]: draw(4) },
  (schema, { one, draw }) =>
    schema.type === "integer" || schema.type === "number"
      ? { ...schema, [one(bounds)]: draw(12) - 3 }
      : undefined,
  (schema, { draw }) =>
    schema.type === "integer" ? { ...schema, multipleOf: 1 + draw(4) } : undefined,
  (schema) => (schema.type === "integer" ? { ...schema, type: "number" } : undefined),
  (schema) => (schema.type === "number" ? { ...schema, type: "integer" } : undefined),
  (schema, { one }) =>
    without(schema, "$defs") === schema || Object.keys(schema).length === 0
      ? undefined
      : without(schema, one(Object.keys(schema).filter((key) => key !== "$defs")) ?? ""),
  ({ properties, ...schema }, { one }) =>
    properties === undefined || Object.keys(properties).length === 0
      ? undefined
      : { ...schema, properties: without(properties, one(Object.keys(properties))) },
  ({ properties, ...schema }, { one, others, draw }) =>
    properties === undefined
      ? undefined
      : {
          ...schema,
          properties: { ...properties, added: one([...leaves, ...others]) },
          ...(draw(2) === 0 ? { required: [...(schema.required ?? []), "added"] } : {}),
        },
  ({ required = [], ...schema }, { one, draw }) => {
    const names = Object.keys(schema.properties ?? {});
    if (names.length === 0) return undefined;
    const name = one(names);
    const isThere = required.includes(name);
    if (isThere) return { ...schema, required: required.filter((other) => other !== name) };
    return draw(2) === 0 ? undefined : { ...schema, required: [...required, name] };
  },
  (schema, { one }) =>
    schema.type === "object" || schema.properties !== undefined
      ? one([
          { ...schema, additionalProperties: false },
          { ...schema, additionalProperties: true },
          { ...schema, additionalProperties: { type: "integer" } },
          without(schema, "additionalProperties"),
        ])
      : undefined,
  (schema, { one, draw }) => {
    if (schema.enum === undefined) return undefined;
    const value = one(["a", "b", 0, 1, null, true]);
    if (draw(2) === 0) return { ...schema, enum: [...schema.enum, value] };
    return schema.enum.length > 1 ? { ...schema, enum: schema.enum.slice(1) } : undefined;
  },
  (schema, { one }) =>
    Object.hasOwn(schema, "const") ? { ...schema, const: one(["a", "b", 1]) } : undefined,
  (schema, { one, others }) => ({
    anyOf: [without(schema, "$defs"), one([...leaves, ...others])],
    ...(schema.$defs === undefined ? {} : { $defs: schema.$defs }),
  }),
  (schema) =>
    schema.anyOf !== undefined && schema.anyOf.length > 1
      ? { ...schema, anyOf: schema.anyOf.slice(1) }
      : undefined,
  (schema, { one, others }) =>
    schema.$defs === undefined ? one([...leaves, ...others]) : undefined,
  (schema, { draw }) =>
    schema.type === "array" ? { ...schema, uniqueItems: draw(2) === 0 } : undefined,
  (schema, { one, others }) =>
    schema.prefixItems === undefined
      ? undefined
      : one<Schema>([
          { ...schema, prefixItems: [...schema.prefixItems, one([...leaves, ...others])] },
          { ...schema, items: one<Schema | false>([false, {}, { type: "integer" }]) },
          without(schema, "maxItems"),
        ]),
  (schema, { one }) =>
    schema.type === "object" && schema.properties === undefined
      ? { ...schema, propertyNames: one<Schema>([{ maxLength: 1 }, { enum: ["a", "k1"] }]) }
      : undefined,
  (schema, { one }) =>
    schema.type === "string"
      ? one<Schema>([
          { ...schema, pattern: one(["^a", "^[a-z]*$"]) },
          { ...schema, format: one(["date", "uuid"]) },
          without(schema, "pattern", "format"),
        ])
      : undefined,
];
