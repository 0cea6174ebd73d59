import { expect, it, test } from "vitest";
import { exampleMaker } from "../../../generator/emit/site/example-value.js";
import type { Json, Schema } from "../../../generator/schema/schema.js";
import { graphWith, rootFields } from "../../model/graph-with.js";

const text: Schema = { type: "string" };

function exampleOf(schema: Schema, isCareful = false): Json | undefined {
  const graph = graphWith({
    Root: { type: "object", properties: { held: schema } },
    Point: { type: "object", properties: { x: { type: "number", examples: [3] } } },
    Endless: {
      type: "object",
      properties: { next: { $ref: "#/$defs/Endless" } },
      required: ["next"],
    },
  });
  const [held] = rootFields(graph);
  return held && exampleMaker(graph, isCareful)(held.node);
}

it.for<[example: Json | undefined, schema: Schema]>([
  ["given", { ...text, examples: ["given"], default: "default" }],
  ["default", { ...text, default: "default" }],
  ["constant", { const: "constant", default: null }],
  ["second", { enum: [null, "second"] }],
  ["text-", { ...text, minLength: 5 }],
  ["2024-10-29", { ...text, format: "date" }],
  [1.5, { type: "number", exclusiveMinimum: 1 }],
  [4, { type: "integer", minimum: 3, multipleOf: 2 }],
  [[true, true], { type: "array", items: { type: "boolean" }, minItems: 2 }],
  [["text", 1], { type: "array", prefixItems: [text, { type: "integer" }] }],
  [{ x: 3 }, { $ref: "#/$defs/Point" }],
  [{ x: 3 }, { anyOf: [{ type: "null" }, { $ref: "#/$defs/Point" }] }],
  [{ x: 3 }, { allOf: [{ $ref: "#/$defs/Point" }, { minProperties: 1 }] }],
  [{ a: "text" }, { properties: { a: text } }],
  ["text", { type: ["null", "string"] }],
  [null, { anyOf: [{ $ref: "#/$defs/Endless" }, { type: "null" }] }],
  [undefined, { $ref: "#/$defs/Endless" }],
  [undefined, { not: {} }],
])("%j is like a value of %j", ([example, schema]) => {
  expect(exampleOf(schema)).toEqual(example);
});

test("a careful maker passes over examples that their schema does not accept", () => {
  const schema = { ...text, examples: [1, "fits"] };
  expect(exampleOf(schema)).toBe(1);
  expect(exampleOf(schema, true)).toBe("fits");
});
