import { schemaFailure } from "../diagnostics/diagnostic.js";
import { childPointer } from "../schema/json-pointer.js";
import { isJsonObject, type Schema } from "../schema/schema.js";
import type { Pass } from "./pass.js";

/** What the value of each keyword must look like for the later passes to rely on it. */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...entries("schema", ["contains", "propertyNames", "not", "if", "then", "else"]),
  ...entries("schema", [
    "additionalProperties",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
  ]),
  ...entries("schemas", ["anyOf", "oneOf", "allOf", "prefixItems"]),
  ...entries("schema map", [
    "$defs",
    "definitions",
    "properties",
    "patternProperties",
    "dependentSchemas",
  ]),
  ...entries("string", ["$ref", "$id", "$anchor", "title", "description", "format", "pattern"]),
  ...entries("strings", ["required"]),
  ...entries("number", ["minimum", "maximum"]),
  ...entries("number or boolean", ["exclusiveMinimum", "exclusiveMaximum"]),
  ["multipleOf", "number above 0"],
  ["dependentRequired", "strings map"],
  ["discriminator", "discriminator"],
  ...entries("count", [
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
  ]),
  ...entries("boolean", ["deprecated", "readOnly", "writeOnly", "uniqueItems"]),
  ...entries("list", ["enum", "examples"]),
  ["type", "type"],
  ["items", "schema or schemas"],
]);

/** Says clearly where a JSON value is no JSON Schema, so that every later pass can rely on its shape. */
export const shape: Pass = {
  name: "shape",
  repairs: "nothing; refuses what is no JSON Schema, saying where and why",
  apply(document) {
    checkSchema(document, "");
    return document;
  },
};

type Shape =
  | "schema"
  | "schemas"
  | "schema or schemas"
  | "schema map"
  | "string"
  | "strings"
  | "number"
  | "number or boolean"
  | "number above 0"
  | "strings map"
  | "discriminator"
  | "count"
  | "boolean"
  | "list"
  | "type";

const typeNames = new Set(["null", "boolean", "object", "array", "number", "string", "integer"]);

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

function checkSchema(schema: unknown, pointer: string): void {
  if (typeof schema === "boolean") return;
  if (!isJsonObject(schema)) {
    throw schemaFailure({
      code: "not-a-schema",
      pointer,
      message: `This is no JSON Schema: ${nameOf(schema)} where a schema belongs.`,
      hint: "A JSON Schema is an object, such as Pydantic's model_json_schema() gives.",
    });
  }
  for (const [keyword, value] of Object.entries(schema)) {
    const expected = shapes.get(keyword);
    if (expected !== undefined)
      checkKeyword(expected, keyword, value, childPointer(pointer, keyword));
  }
}

function checkKeyword(expected: Shape, keyword: string, value: unknown, pointer: string): void {
  if (!matches(expected, value)) {
    throw schemaFailure({
      code: "not-a-schema",
      pointer,
      message: `This is no JSON Schema: \`${keyword}\` must be ${shapeWords[expected]}, not ${nameOf(value)}.`,
      hint: "Record the schema again, or mend it with an overlay.",
    });
  }
  if (expected === "schema" || (expected === "schema or schemas" && !Array.isArray(value))) {
    checkSchema(value, pointer);
  } else if (Array.isArray(value) && expected.startsWith("schema")) {
    value.forEach((child, index) => {
      checkSchema(child, childPointer(pointer, index));
    });
  } else if (expected === "schema map" && isJsonObject(value)) {
    for (const [name, child] of Object.entries(value))
      checkSchema(child, childPointer(pointer, name));
  }
}

function matches(expected: Shape, value: unknown): boolean {
  switch (expected) {
    case "schema":
      return true; // `checkSchema` says what is wrong with it.
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

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${JSON.stringify(value)}`;
}

function entries(expected: Shape, keywords: readonly string[]): [string, Shape][] {
  return keywords.map((keyword) => [keyword, expected]);
}

/** Keywords of which at least one must stand at the root for a JSON object to be meant as a schema. */
const rootKeywords = [
  "$ref",
  "$defs",
  "type",
  "properties",
  "anyOf",
  "oneOf",
  "allOf",
  "enum",
  "const",
];

/** Whether a JSON object looks as if it was meant as a schema at all. */
export function looksLikeSchema(value: unknown): value is Schema {
  return isJsonObject(value) && rootKeywords.some((keyword) => Object.hasOwn(value, keyword));
}
