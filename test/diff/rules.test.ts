import { describe, expect, it } from "vitest";
import { type RuleCode, rules } from "../../generator/diff/rules.js";
import { diff } from "../../generator/generation/diff.js";
import type { Json } from "../../generator/schema/schema.js";
import { ruleExamples } from "./rule-examples.js";

/** Changes that come along with the one that an example is about. */
const besides: { readonly [code in RuleCode]?: readonly RuleCode[] } = {
  "model-added": ["field-added-with-default", "model-added"],
  "model-removed": ["field-removed", "model-removed"],
};

describe("the rules of diff", () => {
  it.each(Object.entries(ruleExamples))("%s", (code, [before, after, classes]) => {
    // Safe: schemas are JSON.
    const changes = diff(before as Json, after as Json);
    const found = changes.map((change) => change.code);
    // Safe: the key of an example.
    expect([...new Set(found)].sort()).toEqual([...(besides[code as RuleCode] ?? [code])].sort());
    const change = changes.find((one) => one.code === code);
    const letters = [change?.reader, change?.writer, change?.typescript].map((one) => one?.[0]);
    expect(letters.join("")).toBe(classes);
  });

  it("are at least 40, each with an example", () => {
    const folderRules = ["schema-added", "schema-removed"];
    expect(Object.keys(rules).length).toBeGreaterThanOrEqual(40);
    expect([...Object.keys(ruleExamples), ...folderRules].sort()).toEqual(
      Object.keys(rules).sort(),
    );
  });
});
