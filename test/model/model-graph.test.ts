import { expect, test } from "vitest";
import { forEachNode } from "../../generator/model/children.js";
import type { ModelGraph, Side } from "../../generator/model/model-graph.js";
import type { ReferenceNode } from "../../generator/model/node.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphOfForms, longChain, modelOf, refTo } from "./graph-of-forms.js";
import { forRandomGraphs } from "./random-graphs.js";

const text: Schema = { type: "string" };
const number: Schema = { type: "number" };

/** The references in one form of a model. */
function references(graph: ModelGraph, name: string, side: Side): readonly ReferenceNode[] {
  const found: ReferenceNode[] = [];
  const node = modelOf(graph, name)[side];
  if (node !== undefined) {
    forEachNode(node, (inner) => {
      if (inner.kind === "reference") found.push(inner);
    });
  }
  return found;
}

test("what is read leads to what is read, and what is written to what is written", () => {
  const root: Schema = { type: "array", items: refTo("A") };
  const graph = graphOfForms({
    Root: { read: root, written: { ...root } },
    A: { read: text, written: number },
  });
  expect(references(graph, "Root", "read")).toMatchObject([{ target: { kind: "string" } }]);
  expect(references(graph, "Root", "written")).toMatchObject([{ target: { kind: "number" } }]);
});

test("a reference to a model without that form leads to its other form", () => {
  const root: Schema = { type: "array", items: refTo("A") };
  const graph = graphOfForms({ Root: { read: root, written: { ...root } }, A: { read: text } });
  expect(references(graph, "Root", "written")).toMatchObject([{ target: { kind: "string" } }]);
  expect(modelOf(graph, "A").written).toBeUndefined();
});

test("both forms are one tree where all models are read as they are written", () => {
  const models = { Root: { read: refTo("A"), written: refTo("A") }, A: { read: text } };
  const same = { read: text, written: text };
  const root = { read: refTo("A") };
  const graph = graphOfForms({ Root: { ...root, written: root.read }, A: same });
  expect(modelOf(graph, "Root").written).toBe(modelOf(graph, "Root").read);
  expect(references(graph, "Root", "read")[0]?.target).toBe(modelOf(graph, "A").read);
  const other = graphOfForms(models);
  expect(modelOf(other, "Root").written).not.toBe(modelOf(other, "Root").read);
});

test("the models that refer to a model do so in either form", () => {
  const graph = graphOfForms({
    Root: { read: { anyOf: [refTo("A"), refTo("B")] }, written: refTo("A") },
    Other: { written: { type: "array", items: refTo("B") } },
    A: { read: text, written: text },
    B: { read: { anyOf: [refTo("B"), text] }, written: text },
  });
  const referrers = (name: string) =>
    [...modelOf(graph, name).referrers].map((model) => model.name).toSorted();
  expect(referrers("A")).toEqual(["Root"]);
  expect(referrers("B")).toEqual(["B", "Other", "Root"]);
  expect(referrers("Root")).toEqual([]);
});

test("a model of a circle is its own target", () => {
  const node: Schema = { type: "object", properties: { next: refTo("Root") } };
  const graph = graphOfForms({ Root: { read: node, written: node } });
  const { read, isRecursive } = modelOf(graph, "Root");
  expect(references(graph, "Root", "read")[0]?.target).toBe(read);
  expect(isRecursive).toBe(true);
});

test("a reference to a model that there is not is a mistake of the passes", () => {
  expect(() => graphOfForms({ Root: { read: refTo("A") } })).toThrow("The module has no model A.");
});

test("where a model stands in its file is kept, or unknown", () => {
  expect(modelOf(graphOfForms({ Root: { read: text } }), "Root").origin).toEqual({
    read: undefined,
    written: undefined,
  });
});

test("chains of any length are no matter", () => {
  const graph = graphOfForms(longChain(refTo("M0")));
  expect([...modelOf(graph, "M0").referrers].map(({ name }) => name)).toEqual(["M19999"]);
  expect([...graph.models.values()].every(({ isRecursive }) => isRecursive)).toBe(true);
  const open = graphOfForms(longChain(text));
  expect([...open.models.values()].some(({ isRecursive }) => isRecursive)).toBe(false);
});

test("in any graph, references lead to the models of the graph, who know of them", () => {
  forRandomGraphs((graph) => {
    for (const model of graph.models.values()) {
      for (const side of ["read", "written"] as const) {
        for (const { model: mentioned, target } of references(graph, model.name, side)) {
          expect(graph.models.get(mentioned.name)).toBe(mentioned);
          expect(mentioned.referrers.has(model)).toBe(true);
          const other = side === "read" ? mentioned.written : mentioned.read;
          expect(target).toBe(mentioned[side] ?? other);
        }
      }
    }
  });
});
