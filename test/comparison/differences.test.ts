import { describe, expect, it } from "vitest";
import { type Difference, differencesOf } from "./differences.js";
import { groupsOf, reportOf } from "./report.js";

const textOf = (type: string, name: string, length: number): Difference => ({
  case: name,
  path: "ts/types.ts",
  before: `${"// same\n".repeat(length)}export interface ${name} {\n  a: ${type};\n}\n`,
  after: `${"// same\n".repeat(length)}export interface ${name} {\n  a?: ${type};\n}\n`,
});

describe("differences", () => {
  it("are none where both builds make the same", () => {
    const texts = { one: { "ts/index.ts": "a", "ts/diagnostics": "" } };
    expect(differencesOf(texts, structuredClone(texts))).toEqual([]);
  });

  it("are by file, also where only one build has it", () => {
    const [before, after] = [
      { one: { "ts/a.ts": "a", "ts/b.ts": "b" } },
      { one: { "ts/a.ts": "A", "ts/c.ts": "c" } },
    ];
    expect(differencesOf(before, after)).toEqual([
      { case: "one", path: "ts/a.ts", before: "a", after: "A" },
      { case: "one", path: "ts/b.ts", before: "b", after: undefined },
      { case: "one", path: "ts/c.ts", before: undefined, after: "c" },
    ]);
  });

  it("are one where a build refuses what the other one generates, whatever else there is of it then", () => {
    const before = { one: { "ts/failure": "{}" } };
    const after = { one: { "ts/a.ts": "a", "markdown/CASE.md": "# A" } };
    expect(differencesOf(before, after)).toEqual([
      { case: "one", path: "ts/outcome", before: "failure: {}", after: "files" },
    ]);
  });

  it("of the same kind of end are in what is said", () => {
    const [before, after] = [{ one: { "ts/failure": "a" } }, { one: { "ts/failure": "b" } }];
    expect(differencesOf(before, after)).toEqual([
      { case: "one", path: "ts/outcome", before: "failure: a", after: "failure: b" },
    ]);
  });

  it("are not looked for in pages that are of other cases", () => {
    const [before, after] = ["a\nb", "a"].map((members) => ({
      batch: { "markdown/members": members, "markdown/functions.md": members },
    }));
    expect(differencesOf(before ?? {}, after ?? {})).toEqual([]);
  });
});

describe("groups", () => {
  it("have what differs in the same way, with the smallest as the example", () => {
    const differences = [
      textOf("string", "One", 9),
      textOf("string", "Two", 0),
      textOf("number", "Three", 9),
    ];
    const groups = groupsOf(differences);
    expect(groups.map(({ cases }) => cases)).toEqual([["One", "Two"], ["Three"]]);
    expect(groups[0]?.example.case).toBe("Two");
    expect(groups[0]?.example.text).toContain("-  a: string;\n+  a?: string;");
  });

  it("are of what is different at each place, so that one text may be in two", () => {
    const [first, second] = [textOf("string", "One", 30), textOf("number", "One", 0)];
    const both = {
      ...first,
      before: `${first.before}${second.before}${first.before}`,
      after: `${first.after}${second.after}${first.after}`,
    };
    expect(groupsOf([both])).toHaveLength(2);
  });

  it("are the same however often something of one shape is added", () => {
    const differences = [1, 3].map((count) => ({
      case: `times ${count}`,
      path: "ts/validators.ts",
      before: "const titles = {\n};\n",
      after: `const titles = {\n${'  "X/a": "A",\n'.repeat(count)}};\n`,
    }));
    expect(groupsOf(differences)).toHaveLength(1);
  });

  it("are told with how many cases there are", () => {
    const { summary } = reportOf([textOf("string", "One", 0)], { cases: 5, files: 30 });
    expect(summary).toContain("Identical: 4 cases, 29 texts.");
    expect(summary).toContain("Different: 1 case, 1 text, in 1 way.");
  });
});
