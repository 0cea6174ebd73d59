import { expect, test } from "vitest";
import { objectIn } from "../../generator/model/shape.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphWith } from "./graph-with.js";

const properties = { a: { type: "string" } };

function fieldNames(schema: Schema): readonly string[] | undefined {
  const { roots } = graphWith({ Root: schema, A: { type: "object", properties: { b: {} } } });
  const node = roots[0]?.read;
  return node && objectIn(node)?.fields.map(({ name }) => name);
}

test.for<[what: string, schema: Schema]>([
  ["an object", { type: "object", properties }],
  ["what is perhaps no object", { properties }],
  ["an object or null", { type: ["object", "null"], properties }],
  [
    "an object that needs one of several fields",
    { type: "object", properties, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
  ],
  ["an object and a model", { allOf: [{ properties }, { $ref: "#/$defs/A" }] }],
  ["an object that is one of several", { type: "object", properties, anyOf: [{ enum: [1] }, {}] }],
])("the fields of %s are its own", ([, schema]) => {
  expect(fieldNames(schema)).toEqual(["a"]);
});

test.for<[what: string, schema: Schema]>([
  ["a dictionary", { type: "object", additionalProperties: {} }],
  ["a model", { $ref: "#/$defs/A" }],
  ["a text", { type: "string" }],
  ["one of several objects", { anyOf: [{ type: "object", properties }, { type: "null" }] }],
])("%s has no fields of its own", ([, schema]) => {
  expect(fieldNames(schema)).toBeUndefined();
});
