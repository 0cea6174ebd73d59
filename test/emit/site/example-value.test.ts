import { describe, expect, it, test } from "vitest";
import { exampleMaker, type Trust } from "../../../generator/emit/site/example-value.js";
import { mostValues, valuesIn } from "../../../generator/emit/site/values-in.js";
import { nodeIn } from "../../../generator/model/forms.js";
import type { Json, Schema } from "../../../generator/schema/schema.js";
import { graphWith, rootFields } from "../../model/graph-with.js";
import { chainOfModels, interconnectedModels } from "./many-models.js";

const text: Schema = { type: "string" };

function exampleOf(schema: Schema, trust: Trust = "all"): Json | undefined {
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
  return held && exampleMaker(graph, trust)(held.node);
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
  expect(exampleOf(schema, "accepted")).toBe("fits");
});

describe("an example has a bounded number of values", () => {
  /** The example of the first of some models. */
  function firstExample(
    definitions: { readonly [name: string]: Schema },
    trust: Trust,
  ): Json | undefined {
    const graph = graphWith(definitions);
    const model = graph.models.get(Object.keys(definitions)[0] ?? "");
    const node = model && nodeIn(model, "read");
    return node && exampleMaker(graph, trust)(node);
  }

  it.each(["all", "accepted"] as const)(
    "of models that hold each other twice (trust: %s)",
    (trust) => {
      const example = firstExample(chainOfModels(60, false), trust);
      expect(valuesIn(example ?? null)).toBeGreaterThan(60);
      expect(valuesIn(example ?? null)).toBeLessThanOrEqual(mostValues);
    },
  );

  it.each(["all", "accepted"] as const)("of interconnected models (trust: %s)", (trust) => {
    const example = firstExample(interconnectedModels(trust === "all" ? 58 : 16), trust);
    expect(valuesIn(example ?? null)).toBeGreaterThan(16);
    expect(valuesIn(example ?? null)).toBeLessThanOrEqual(mostValues);
  });

  it("is whole as long as it may be, and none where each would be larger", () => {
    expect(valuesIn(firstExample(chainOfModels(8, true), "all") ?? null)).toBe(511);
    expect(firstExample(chainOfModels(60, true), "all")).toBeUndefined();
  });

  it("of a list that must be longer", () => {
    expect(exampleOf({ type: "array", items: text, minItems: mostValues })).toBeUndefined();
    const fewer = exampleOf({ type: "array", items: text, minItems: mostValues - 1 });
    expect(fewer).toHaveLength(mostValues - 1);
  });
});
