import { expect, it } from "vitest";
import { drawablePart, mostDrawn } from "../../../generator/emit/site/drawable-part.js";
import { modelEdges } from "../../../generator/emit/site/model-edges.js";
import type { Schema } from "../../../generator/schema/schema.js";
import { graphWith } from "../../model/graph-with.js";
import { chainOfModels, interconnectedModels } from "./many-models.js";

function drawn(definitions: { readonly [name: string]: Schema }) {
  const names = Object.keys(definitions);
  const edges = modelEdges(graphWith(definitions)).filter(({ from }) => names.includes(from));
  return drawablePart({ nodes: names.map((name) => ({ name })), edges });
}

it("a picture that is small enough is drawn as a whole", () => {
  const { nodes, edges } = drawn(chainOfModels(20, true));
  expect([nodes.length, edges.length]).toEqual([20, 19]);
});

it("of many models the nearest to the first are drawn, with all arrows between them", () => {
  const { nodes, edges } = drawn(chainOfModels(100, true));
  expect(nodes.map(({ name }) => name)).toEqual(
    Array.from({ length: mostDrawn.nodes }, (_, index) => `Level${99 - index}`),
  );
  expect(edges).toHaveLength(mostDrawn.nodes - 1);
});

it("of many arrows as many are drawn as can be read", () => {
  const { nodes, edges } = drawn(interconnectedModels(58));
  expect(nodes).toHaveLength(9);
  expect(edges).toHaveLength(9 * 8);
});

it("a model with more fields than can be drawn is there alone", () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    from: "A",
    to: "A",
    label: `${index}`,
  }));
  const { nodes } = drawablePart({ nodes: [{ name: "A" }, { name: "B" }], edges: many });
  expect(nodes).toEqual([{ name: "A" }]);
});
