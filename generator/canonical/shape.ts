import { diagnostic, failure, type Report } from "../diagnostics/diagnostic.js";
import { childPointer } from "../schema/json-pointer.js";
import { jsonTypes } from "../schema/json-types.js";
import { type Keyword, type KeywordValue, keywords } from "../schema/keywords.js";
import { isJsonObject, type Schema } from "../schema/schema.js";
import type { Pass } from "./pass.js";

/**
 * Drops each keyword whose value is not what the keyword takes, so that every later pass can rely on the shape of a
 * schema. One wrong `examples` deep in a document of hundreds of models is no reason to generate none of them.
 */
export const shape: Pass = {
  name: "shape",
  repairs: "keywords with values they cannot have, such as `anyOf: []` or `examples: {…}`",
  apply(document, { report }) {
    const value: unknown = document;
    if (!isJsonObject(value))
      throw failure("not-a-schema", { is: "value", value }, { pointer: "" });
    return shapedSchema(document, "", report);
  },
};

/** What a keyword's value must look like for the later passes to rely on it. */
type Shape = Exclude<KeywordValue, "anything"> | "schema or schemas" | "number or boolean";

/** What it may be as well where an older draft had something else. */
const olderShapes = {
  schemas: "schema or schemas",
  boolean: "number or boolean",
} as const satisfies { readonly [older in NonNullable<Keyword["older"]>]: Shape };

const shapes: ReadonlyMap<string, Shape> = new Map(
  [...keywords].flatMap(([name, { value, older }]) =>
    value === "anything" ? [] : [[name, older === undefined ? value : olderShapes[older]] as const],
  ),
);

const typeNames: ReadonlySet<unknown> = new Set(jsonTypes);

/** How an error puts each shape in words. */
const shapeWords: { readonly [name in Shape]: string } = {
  schema: "a schema (an object, true or false)",
  schemas: "a list of schemas, at least one",
  "schema or schemas": "a schema or a list of schemas",
  "schema map": "an object with a schema for each name",
  string: "a string",
  strings: "a list of strings",
  number: "a number",
  "number or boolean": "a number, or true or false",
  "number above 0": "a number above 0",
  "strings map": "an object with a list of strings for each name",
  discriminator: "an object with a `propertyName`",
  count: "a whole number, 0 or more",
  boolean: "true or false",
  list: "a list",
  type: "one of JSON's type names, or a list of them",
};

function shapedSchema(schema: Schema, pointer: string, report: Report): Schema {
  const entries = Object.entries(schema);
  const kept = entries.flatMap(([keyword, value]): (readonly [string, unknown])[] => {
    const shape = shapes.get(keyword);
    if (shape === undefined) return [[keyword, value]];
    const place = childPointer(pointer, keyword);
    if (!matches(shape, value)) {
      const found = { keyword, expected: shapeWords[shape], value };
      report(diagnostic("keyword-ignored", found, { pointer: place }));
      return isEmptyUnion(keyword, value) ? [["not", {}]] : [];
    }
    return [[keyword, shapedValue(shape, value, place, report)]];
  });
  const isWhole =
    kept.length === entries.length &&
    kept.every(([, value], index) => value === entries[index]?.[1]);
  return isWhole ? schema : Object.fromEntries(kept);
}

/** Of no alternatives, none accepts a value: Pydantic writes `anyOf: []` for a union of what JSON does not have. */
function isEmptyUnion(keyword: string, value: unknown): boolean {
  return ["anyOf", "oneOf"].includes(keyword) && Array.isArray(value) && value.length === 0;
}

/** A keyword's value with the schemas in it; itself where nothing is wrong with them. */
function shapedValue(shape: Shape, value: unknown, pointer: string, report: Report): unknown {
  const child = (each: unknown, ...path: readonly (string | number)[]): unknown =>
    shapedChild(each, childPointer(pointer, ...path), report);
  if (shape === "schema") return child(value);
  if (Array.isArray(value)) {
    if (shape !== "schemas" && shape !== "schema or schemas") return value;
    const shaped = value.map((each: unknown, index) => child(each, index));
    return shaped.every((each, index) => each === value[index]) ? value : shaped;
  }
  if (shape === "schema or schemas") return child(value);
  if (shape !== "schema map" || !isJsonObject(value)) return value;
  const shaped = Object.entries(value).map(([name, each]) => [name, child(each, name)] as const);
  return shaped.every(([name, each]) => each === value[name]) ? value : Object.fromEntries(shaped);
}

/** What stands in the place of a schema; anything is accepted where it is none. */
function shapedChild(value: unknown, pointer: string, report: Report): unknown {
  if (typeof value === "boolean") return value;
  // Safe: this is what makes it a schema.
  if (isJsonObject(value)) return shapedSchema(value as Schema, pointer, report);
  report(diagnostic("schema-ignored", { value }, { pointer }));
  return {};
}

function matches(expected: Shape, value: unknown): boolean {
  switch (expected) {
    case "schema":
      return true; // `shapedChild` says what is wrong with it.
    case "schemas":
      return Array.isArray(value) && value.length > 0;
    case "schema or schemas":
      return typeof value === "boolean" || isJsonObject(value) || Array.isArray(value);
    case "schema map":
      return isJsonObject(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === expected;
    case "number or boolean":
      return typeof value === "number" || typeof value === "boolean";
    case "number above 0":
      return typeof value === "number" && value > 0;
    case "strings":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
    case "strings map":
      return isJsonObject(value) && Object.values(value).every((item) => matches("strings", item));
    case "discriminator":
      return isJsonObject(value) && typeof value["propertyName"] === "string";
    case "count":
      return typeof value === "number" && Number.isInteger(value) && value >= 0;
    case "list":
      return Array.isArray(value);
    case "type":
      return Array.isArray(value)
        ? value.length > 0 && value.every((item) => typeNames.has(item))
        : typeof value === "string" && typeNames.has(value);
  }
}
