import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { effectOf, type RuleCode, rules } from "../../generator/diff/rules.js";

const page = readFileSync(new URL("../../docs/diff.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));

it("docs/diff.md has each rule as the program runs it, in its order", () => {
  const expected = Object.entries(rules).map(([code, [, what]]) => {
    // Safe: the key of a rule.
    const { reader, writer, typescript } = effectOf(code as RuleCode);
    const { read, written } = typescript;
    const types = read === written ? read : `${read} as read, ${written} as written`;
    return `| \`${code}\` | ${what} | ${reader} | ${writer} | ${types} |`;
  });
  expect(rows).toEqual(expected);
});
