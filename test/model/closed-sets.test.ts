import { expect, test } from "vitest";
import { closedSetNames, closedSets } from "../../generator/model/closed-sets.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphOfForms } from "./graph-of-forms.js";
import { graphWith } from "./graph-with.js";

test.each<[schema: Schema, values: readonly unknown[] | undefined]>([
  [{ enum: ["a", 1] }, ["a", 1]],
  [{ enum: ["a"], type: "string" }, ["a"]],
  [{ enum: ["a"], type: "string", format: "date" }, ["a"]],
  [{ enum: ["a", null] }, undefined],
  [{ enum: [true] }, undefined],
  [{ enum: [1, "1"] }, undefined],
  [{ const: "a" }, undefined],
  [{ type: "string" }, undefined],
  [{ anyOf: [{ enum: ["a"] }, { type: "null" }] }, undefined],
])("the closed set of %j has %j", (schema, values) => {
  const sets = closedSets(graphWith({ Root: schema }));
  expect(sets.map((set) => set.values)).toEqual(values === undefined ? [] : [values]);
});

test("closed sets are in the order of the models, also those that are only written", () => {
  const graph = graphOfForms({
    B: { written: { enum: ["b"] } },
    Other: { read: { type: "string" } },
    A: { read: { enum: ["a"] }, written: { enum: ["a", "b"] } },
  });
  expect(closedSets(graph).map(({ model, values }) => [model.name, values])).toEqual([
    ["B", ["b"]],
    ["A", ["a"]],
  ]);
  expect([...closedSetNames(graph)]).toEqual(["B", "A"]);
});
