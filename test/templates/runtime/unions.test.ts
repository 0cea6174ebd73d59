import { describe, expect, it } from "vitest";
import type { Problem } from "../../../templates/runtime/problems.js";
import { fittest } from "../../../templates/runtime/unions.js";

function problem(instancePath: string, keyword: string, params: Problem["params"] = {}): Problem {
  return { instancePath, schemaPath: `Model/${keyword}`, keyword, params };
}

const union = problem("/pet", "anyOf", { tag: "type", allowedValues: ["cat", "dog"] });

/** What is left of the problems of members, which stand behind another one. */
function left(members: readonly (readonly Problem[])[], value: unknown): readonly Problem[] {
  const before = problem("/name", "required");
  const ends: number[] = [];
  const problems = [before];
  for (const member of members) {
    problems.push(...member);
    ends.push(problems.length);
  }
  problems.push(union);
  const [first, ...rest] = fittest(problems, 1, ends, value);
  expect(first).toBe(before);
  return rest;
}

describe("of a value that no member accepts", () => {
  const missing = problem("/pet", "required", { missingProperty: "name" });
  const unknown = problem("/pet", "additionalProperties", { additionalProperty: "x" });
  const otherType = problem("/pet", "type", { type: "null" });
  const otherTag = problem("/pet/type", "const", { allowedValue: "dog" });
  const wrong = problem("/pet/age", "type", { type: "integer" });
  const deep = problem("/pet/toys/0/name", "type", { type: "string" });

  it.each<[what: string, members: readonly Problem[][], chosen: number]>([
    ["the one of its type", [[otherType], [missing, missing]], 1],
    ["the one of its tag", [[otherTag], [missing]], 1],
    ["the one without too many fields", [[unknown, unknown], [missing]], 1],
    ["the one with a problem in a field", [[missing], [wrong]], 1],
    ["the one with problems far inside", [[wrong], [deep, deep, deep]], 1],
    ["the one with fewer of them", [[deep, deep], [deep]], 1],
    ["the first of several", [[missing], [missing]], 0],
  ])("%s is what it was meant to be", (_, members, chosen) => {
    expect(left(members, {})).toEqual(members[chosen]);
  });

  it("all that is allowed is said where it is of none of their types", () => {
    expect(left([[otherType], [otherTag, otherType]], [])).toEqual([
      { ...union, params: { alternatives: [otherType, otherTag, otherType] } },
    ]);
  });

  it("all that is allowed is said of a scalar, that of unions inside included", () => {
    const inner = { ...union, params: { alternatives: [otherType, wrong] } };
    expect(left([[otherType], [inner]], 5)).toEqual([
      { ...union, params: { alternatives: [otherType, otherType, wrong] } },
    ]);
  });

  it("the tag is what is wrong where no member was tried", () => {
    expect(left([], {})).toEqual([{ ...union, keyword: "discriminator" }]);
  });

  it("what is expected of it as a whole is said of all that are as near", () => {
    const four = problem("/pet", "maxItems", { limit: 4 });
    const six = problem("/pet", "maxItems", { limit: 6 });
    expect(left([[four], [six]], [])).toEqual([
      { ...union, params: { alternatives: [four, six] } },
    ]);
  });
});
