import { expect, it } from "vitest";
import { patternKeys } from "../../generator/canonical/pattern-keys.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";

const dictionary: Schema = {
  type: "object",
  patternProperties: { "^[a-z]": { type: "integer" } },
};

it("a dictionary takes no keys but those of its pattern", () => {
  expect(quietly(patternKeys, dictionary)).toEqual({
    type: "object",
    propertyNames: { pattern: "^[a-z]" },
    additionalProperties: { type: "integer" },
  });
});

it("a dictionary keeps what is said of its keys besides", () => {
  expect(quietly(patternKeys, { ...dictionary, propertyNames: { minLength: 2 } })).toEqual({
    type: "object",
    propertyNames: { minLength: 2, pattern: "^[a-z]" },
    additionalProperties: { type: "integer" },
  });
});

it.each([
  ["says what others are", { ...dictionary, additionalProperties: { type: "string" } }],
  ["has properties", { ...dictionary, properties: { a: {} } }],
  ["has two patterns", { type: "object", patternProperties: { a: {}, b: {} } }],
  ["may be no object", { patternProperties: { a: {} } }],
  ["is a part of a schema", { allOf: [dictionary, { minProperties: 1 }] }],
] satisfies readonly (readonly [string, Schema])[])("what %s is left alone", (_, before) => {
  expect(quietly(patternKeys, before)).toEqual(before);
});
