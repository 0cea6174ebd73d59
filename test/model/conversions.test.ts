import { expect, test } from "vitest";
import { hasConversion, readAsOf } from "../../generator/model/conversions.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphWith } from "./graph-with.js";
import { nodeOf } from "./node-of.js";

const date: Schema = { type: "string", readAs: "Date" };

test.each<[schema: Schema, readAs: string | undefined, hasSome: boolean]>([
  [date, "Date", true],
  [{ type: "null", readAs: "number" }, "number", true],
  [{ enum: ["NaN"], readAs: "number" }, "number", true],
  [{ type: "string" }, undefined, false],
  [{ type: "number" }, undefined, false],
  [{ type: "array", items: date }, undefined, true],
  [{ type: "object", properties: { a: { anyOf: [date, { type: "null" }] } } }, undefined, true],
  [{ type: "object", additionalProperties: date }, undefined, true],
])("%j is read as %j, and that something in it is converted is %j", (schema, readAs, hasSome) => {
  expect(readAsOf(nodeOf(schema))).toBe(readAs);
  expect(hasConversion(nodeOf(schema))).toBe(hasSome);
});

test("what a model has converted is not in those that refer to it", () => {
  const { roots, models } = graphWith({ Root: { $ref: "#/$defs/A" }, A: date });
  const [read, other] = [roots[0]?.read, models.get("A")?.read];
  expect(read && hasConversion(read)).toBe(false);
  expect(other && hasConversion(other)).toBe(true);
});
