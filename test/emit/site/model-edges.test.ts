import { expect, test } from "vitest";
import { modelEdges } from "../../../generator/emit/site/model-edges.js";
import { graphWith } from "../../model/graph-with.js";

test("an edge says in which fields a model holds another, and of what it is a list or another name", () => {
  const graph = graphWith({
    Root: {
      type: "object",
      properties: {
        one: { $ref: "#/$defs/Item" },
        many: { type: ["array", "null"], items: { $ref: "#/$defs/Item" } },
        keyed: {
          type: "object",
          patternProperties: { "^x": { $ref: "#/$defs/Item" } },
          additionalProperties: { $ref: "#/$defs/List" },
        },
        pair: { prefixItems: [{ $ref: "#/$defs/Alias" }], items: { $ref: "#/$defs/Alias" } },
      },
    },
    List: { type: "array", items: { anyOf: [{ $ref: "#/$defs/Item" }, { type: "null" }] } },
    Alias: { $ref: "#/$defs/Item" },
    Both: {
      allOf: [{ $ref: "#/$defs/List" }, { properties: { item: { $ref: "#/$defs/Item" } } }],
    },
    Item: { type: "string" },
  });
  expect(modelEdges(graph)).toEqual([
    { from: "Root", to: "Item", label: "one, many[], keyed[]" },
    { from: "Root", to: "List", label: "keyed[]" },
    { from: "Root", to: "Alias", label: "pair, pair[]" },
    { from: "List", to: "Item", label: "each item" },
    { from: "Alias", to: "Item", label: "is" },
    { from: "Both", to: "Item", label: "item" },
    { from: "Both", to: "List", label: "is" },
  ]);
});
