import { expect, test } from "vitest";
import type { Node } from "../../generator/model/node.js";
import {
  entryValues,
  isCertainObject,
  isClosedTuple,
  isScalar,
  isWholeTuple,
  objectIn,
  shapeOf,
} from "../../generator/model/shape.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphWith } from "./graph-with.js";
import { nodeOf } from "./node-of.js";

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

test.for<[kind: string, schema: Schema]>([
  ["string", { type: "string", not: { const: "" } }],
  ["object", { type: "object", properties, not: { const: 1 }, minProperties: 1 }],
  ["literals", { enum: ["a"], type: "string" }],
  ["list", { allOf: [{ type: "array", items: {} }, { type: "array" }] }],
  ["string", { type: "string" }],
  ["intersection", { allOf: [{ enum: ["a"] }, { enum: ["b"] }] }],
])("the shape is %s of %j", ([kind, schema]) => {
  expect(shapeOf(nodeOf(schema)).kind).toBe(kind);
});

const scalar: Schema = { type: "string" };
const list: Schema = { type: "array" };
const object: Schema = { type: "object", properties };

test.for<[schema: Schema, isScalar: boolean]>([
  [scalar, true],
  [{ type: ["string", "null", "integer", "boolean"] }, true],
  [{ enum: ["a", 1, null] }, true],
  [{ enum: [[]] }, false],
  [{ const: { a: 1 } }, false],
  [list, false],
  [{ anyOf: [scalar, list] }, false],
  [{ allOf: [scalar, {}] }, true],
  [{}, false],
  [{ not: {} }, false],
  [{ $ref: "#/$defs/Text" }, true],
  [{ $ref: "#/$defs/Endless" }, false],
])("that %j is a scalar is %j", ([schema, expected]) => {
  expect(isScalar(rootWith(schema))).toBe(expected);
});

test.for<[schema: Schema, isObject: boolean]>([
  [object, true],
  [{ type: "object" }, true],
  [{ properties }, false],
  [{ ...object, type: ["object", "null"] }, false],
  [{ anyOf: [object, { type: "object" }] }, true],
  [{ anyOf: [object, scalar] }, false],
  [{ allOf: [{ type: "object" }, { properties }] }, true],
  [{ $ref: "#/$defs/Object" }, true],
  [{ $ref: "#/$defs/Endless" }, false],
  [{}, false],
])("that every value of %j is an object is %j", ([schema, expected]) => {
  expect(isCertainObject(rootWith(schema))).toBe(expected);
});

function rootWith(schema: Schema): Node {
  const endless: Schema = { anyOf: [{ $ref: "#/$defs/Endless" }, scalar] };
  const models = { Root: schema, Text: scalar, Object: object, Endless: endless };
  const read = graphWith(models).roots[0]?.read;
  if (read === undefined) throw new Error("The root is not read.");
  return read;
}

test.for<[schema: Schema, isClosed: boolean, isWhole: boolean]>([
  [{ ...list, prefixItems: [scalar] }, false, false],
  [{ ...list, prefixItems: [scalar], items: false }, true, false],
  [{ ...list, prefixItems: [scalar], maxItems: 1 }, true, false],
  [{ ...list, prefixItems: [scalar], maxItems: 1, minItems: 1 }, true, true],
  [{ ...list, prefixItems: [scalar], items: false, minItems: 1 }, true, true],
  [{ ...list, prefixItems: [scalar], minItems: 1 }, false, false],
])("that the tuple %j is closed is %j, and whole %j", ([schema, isClosed, isWhole]) => {
  const node = nodeOf(schema);
  expect(node.kind === "tuple" && isClosedTuple(node)).toBe(isClosed);
  expect(isWholeTuple(node)).toBe(isWhole);
});

test("a list is no tuple, and an entry has the values of its pattern or of all other keys", () => {
  expect(isWholeTuple(nodeOf(list))).toBe(false);
  const node = nodeOf({
    ...{ type: "object", additionalProperties: scalar },
    patternProperties: { "^a": { type: "null" } },
  });
  const values = node.kind === "dictionary" ? entryValues(node) : [];
  expect(values.map(({ kind }) => kind)).toEqual(["null", "string"]);
});
