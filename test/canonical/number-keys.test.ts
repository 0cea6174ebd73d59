import { expect, it } from "vitest";
import { numberKeys } from "../../generator/canonical/number-keys.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { isDoneAtOnce } from "./verdicts.js";

const $defs: NonNullable<Schema["$defs"]> = {
  Level: { enum: [1, 2] },
  Alias: { $ref: "#/$defs/Level" },
  Letter: { enum: ["a"] },
  Float: { enum: [1.5, 2] },
  Maybe: { enum: [1, null] },
};

function keysOf(propertyNames: Schema): Schema | undefined {
  return quietly(numberKeys, { type: "object", propertyNames, $defs }).propertyNames;
}

it.each(["Level", "Alias"])("the numbers of %s are texts as keys", (name) => {
  expect(keysOf({ $ref: `#/$defs/${name}` })).toEqual({
    enum: ["1", "2"],
    textsOf: { $ref: "#/$defs/Level" },
  });
});

it.each([
  ["numbers in place", { enum: [1, "a"], type: "integer" }, { enum: ["1", "a"] }],
  ["a number", { const: 1 }, { enum: ["1"] }],
  [
    "fractions, which Python writes otherwise",
    { $ref: "#/$defs/Float" },
    { enum: ["1.5", "2.0", "2"] },
  ],
  ["null", { $ref: "#/$defs/Maybe" }, { enum: ["1", "None"] }],
] satisfies readonly (readonly [string, Schema, Schema])[])("%s", (_, before, after) => {
  expect(keysOf(before)).toEqual(after);
});

it.each([
  ["a model of texts", { $ref: "#/$defs/Letter" }],
  ["texts", { enum: ["a", "b"] }],
  ["a format", { format: "date" }],
] satisfies readonly (readonly [string, Schema])[])("%s stays", (_, keys) => {
  expect(keysOf(keys)).toEqual(keys);
});

it("is idempotent", () => {
  isDoneAtOnce(numberKeys, documents);
});
