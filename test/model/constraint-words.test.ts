import { expect, test } from "vitest";
import { constraintsInWords } from "../../generator/model/constraint-words.js";
import type { Schema } from "../../generator/schema/schema.js";
import { nodeOf } from "./node-of.js";

test.for<[schema: Schema, words: readonly string[]]>([
  [{ type: "number" }, []],
  [{ type: "number", minimum: 0, maximum: 90 }, ["between 0 and 90"]],
  [{ type: "number", minimum: 0, exclusiveMaximum: 1 }, ["0 or more", "less than 1"]],
  [{ type: "integer", maximum: 8, multipleOf: 2 }, ["8 or less", "a multiple of 2"]],
  [{ type: "integer", exclusiveMinimum: 0, format: "int64" }, ["greater than 0", "format `int64`"]],
  [{ type: "string", minLength: 0 }, []],
  [{ type: "string", minLength: 1, maxLength: 1 }, ["exactly 1 character"]],
  [{ type: "string", minLength: 1, maxLength: 9 }, ["1 to 9 characters"]],
  [{ type: "string", pattern: "^a$", format: "date" }, ["matches `^a$`", "format `date`"]],
  [{ type: "string", pattern: "[a]", sourcePattern: "(?x)a" }, ["matches `(?x)a`"]],
  [{ type: "string", sourceFormat: "unknown" }, ["format `unknown`"]],
  [
    { type: "array", items: { type: "string", minLength: 2 }, maxItems: 3, uniqueItems: true },
    ["at most 3 items", "no item twice", "each item at least 2 characters"],
  ],
  [
    { type: "array", prefixItems: [{ type: "string" }], items: { type: "number", minimum: 0 } },
    ["each item 0 or more"],
  ],
  [
    {
      type: "object",
      propertyNames: { type: "string", format: "date" },
      additionalProperties: { type: "number", minimum: 0 },
      minProperties: 1,
    },
    ["at least 1 entry", "each key format `date`", "each value 0 or more"],
  ],
  [
    { type: "string", readOnly: true, writeOnly: true },
    ["computed by the service; not to be sent", "never sent by the service"],
  ],
])("%j demands %j", ([schema, words]) => {
  expect(constraintsInWords(nodeOf(schema))).toEqual(words);
});

test("of several types, each demand is said once and in the usual order", () => {
  const schema = { minimum: 0, minLength: 1, format: "date-time" };
  const words = ["0 or more", "at least 1 character", "format `date-time`"];
  expect(constraintsInWords(nodeOf({ type: ["string", "integer", "number"], ...schema }))).toEqual(
    words,
  );
  expect(constraintsInWords(nodeOf(schema))).toEqual(words);
});

test("all that an intersection demands is said, and nothing that only one member of a union does", () => {
  const members = [{ type: "number", minimum: 0 }, { type: "null" }];
  expect(constraintsInWords(nodeOf({ anyOf: members }))).toEqual([]);
  expect(constraintsInWords(nodeOf({ anyOf: members, maximum: 5 }))).toEqual(["5 or less"]);
  expect(constraintsInWords(nodeOf({ allOf: [{ enum: ["a", "b"] }, { pattern: "a" }] }))).toEqual([
    "matches `a`",
  ]);
});
