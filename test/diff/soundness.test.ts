import { describe, expect, it } from "vitest";
import type { SchemaChange } from "../../generator/diff/change.js";
import { diff } from "../../generator/generation/diff.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { seed } from "../seed.js";
import { drawFrom } from "../soundness/pydantic-values.js";
import { respelt } from "./respelt.js";
import { ruleExamples } from "./rule-examples.js";
import { soundnessOf } from "./soundness.js";
import { randomSchemas, soundnessOfMutations } from "./soundness-of-mutations.js";

const count = Number(process.env["COUNT"] ?? 25);

function changesOf(before: Schema, after: Schema): readonly SchemaChange[] {
  // Safe: schemas are JSON.
  return diff(before as Json, after as Json);
}

/** Models that are always the same; `test/conformance/diff.test.ts` takes many others. */
describe(`diff of ${count} random models`, () => {
  const schemas = randomSchemas(count, seed);

  it("finds nothing between a schema and itself", () => {
    for (const schema of schemas) expect(changesOf(schema, structuredClone(schema))).toEqual([]);
  });

  it("finds nothing between a schema and the same spelt otherwise", () => {
    for (const [index, schema] of schemas.entries())
      expect(changesOf(schema, respelt(schema, drawFrom(index)))).toEqual([]);
  });

  it("calls nothing compatible that a value shows to be breaking", () => {
    const { wrong, judged } = soundnessOfMutations(count, seed);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(judged).toBeGreaterThan(count);
  });

  it("is right about the examples of its rules", () => {
    for (const [before, after] of Object.values(ruleExamples)) {
      expect(soundnessOf(before, after, seed).wrong).toEqual([]);
      expect(soundnessOf(after, before, seed).wrong).toEqual([]);
    }
  });
});
