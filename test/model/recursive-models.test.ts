import fastCheck from "fast-check";
import { expect, test } from "vitest";
import type { Model } from "../../generator/model/model-graph.js";
import { recursiveModels } from "../../generator/model/recursive-models.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphOfForms, refTo } from "./graph-of-forms.js";

/** Models of which each refers to some others, by their numbers. */
function recursiveOf(references: readonly (readonly number[])[]): readonly string[] {
  const models = references.map((others, index) => {
    const read: Schema = { anyOf: [{}, ...others.map((other) => refTo(`M${other}`))] };
    return [`M${index}`, { read }] as const;
  });
  const graph = graphOfForms(Object.fromEntries(models));
  return [...recursiveModels(graph.models.values())].map(({ name }) => name).toSorted();
}

test.each<[what: string, references: readonly (readonly number[])[], names: readonly string[]]>([
  ["no models", [], []],
  ["a model that refers to nothing", [[]], []],
  ["a model within itself", [[0]], ["M0"]],
  ["two models within each other", [[1], [0]], ["M0", "M1"]],
  ["what leads to a circle, and what it leads to", [[1], [2], [1, 3], []], ["M1", "M2"]],
  ["a model between two circles", [[0, 1], [2], [3], [2]], ["M0", "M2", "M3"]],
  ["two ways to one model", [[1, 2], [3], [3], []], []],
  ["two circles with one model in common", [[1, 2], [0], [0]], ["M0", "M1", "M2"]],
  ["circles inside a circle", [[1], [2, 0], [3, 1], [0]], ["M0", "M1", "M2", "M3"]],
])("of %s", (_, references, names) => {
  expect(recursiveOf(references)).toEqual(names);
});

test("a circle of which one half is only read and the other only written is one", () => {
  const { models } = graphOfForms({ A: { read: refTo("B") }, B: { written: refTo("A") } });
  expect([...models.values()].map(({ isRecursive }) => isRecursive)).toEqual([true, true]);
});

test("of any models, those that are reached from themselves", () => {
  const others = fastCheck.uniqueArray(fastCheck.nat({ max: 7 }), { maxLength: 3 });
  const references = fastCheck.array(others, { minLength: 8, maxLength: 8 });
  fastCheck.assert(
    fastCheck.property(references, (all) => {
      const names = all.flatMap((_, index) => (isReached(all, index) ? [`M${index}`] : []));
      expect(recursiveOf(all)).toEqual(names);
    }),
    { numRuns: 500 },
  );
});

function isReached(references: readonly (readonly number[])[], start: number): boolean {
  const reached = new Set(references[start]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const index of reached) for (const other of references[index] ?? []) reached.add(other);
  return reached.has(start);
}

test("a model that nobody refers to is found all the same", () => {
  const model: Model = {
    ...{ name: "A", read: undefined, written: undefined, isRecursive: false },
    ...{ referrers: new Set(), origin: { read: undefined, written: undefined } },
  };
  expect(recursiveModels([model])).toEqual(new Set());
});
