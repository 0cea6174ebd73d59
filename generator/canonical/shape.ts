import { failure } from "../diagnostics/diagnostic.js";
import { childPointer } from "../schema/json-pointer.js";
import { jsonTypes } from "../schema/json-types.js";
import { type Keyword, type KeywordValue, keywords } from "../schema/keywords.js";
import { isJsonObject } from "../schema/schema.js";
import type { Pass } from "./pass.js";

/** Says clearly where a JSON value is no JSON Schema, so that every later pass can rely on its shape. */
export const shape: Pass = {
  name: "shape",
  repairs: "nothing; refuses what is no JSON Schema, saying where and why",
  apply(document) {
    checkSchema(document, "");
    return document;
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

function checkSchema(schema: unknown, pointer: string): void {
  if (typeof schema === "boolean") return;
  if (!isJsonObject(schema)) {
    throw failure("not-a-schema", { is: "value", value: schema }, { pointer });
  }
  for (const [keyword, value] of Object.entries(schema)) {
    const expected = shapes.get(keyword);
    if (expected !== undefined)
      checkKeyword(expected, keyword, value, childPointer(pointer, keyword));
  }
}

function checkKeyword(expected: Shape, keyword: string, value: unknown, pointer: string): void {
  if (!matches(expected, value)) {
    throw failure(
      "not-a-schema",
      { is: "keyword", keyword, expected: shapeWords[expected], value },
      { pointer },
    );
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
