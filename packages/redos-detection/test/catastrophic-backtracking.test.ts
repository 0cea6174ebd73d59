import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { catastrophicBacktracking } from "../index.js";

describe("catastrophicBacktracking", () => {
  it.each([
    ["^(a+)+$", "nested repetition (a+)+"],
    ["^(?:a*)*b", "nested repetition (?:a*)*"],
    ["^(?:a|a)*$", "overlapping alternatives in (?:a|a)*"],
    ["^(?:a|b|ab)*$", "overlapping alternatives in (?:a|b|ab)*"],
    [String.raw`^(\w+\s?)*$`, String.raw`nested repetition (\w+\s?)*`],
    ["^(?:.*,)*x$", "nested repetition (?:.*,)*"],
    ["^(?:a{1,50}){1,50}$", "nested repetition (?:a{1,50}){1,50}"],
    ["^(?!(?:a+)+$)b", "nested repetition (?:a+)+"],
    [String.raw`\s*\s*$`, String.raw`overlapping repetitions \s* and \s*`],
    ["^(?:ab)*(?:ab)*$", "overlapping repetitions (?:ab)* and (?:ab)*"],
    [String.raw`^\p{Nd}+-?\p{N}*x$`, String.raw`overlapping repetitions \p{Nd}+ and \p{N}*`],
  ])("%j: %s", (source, words) => {
    expect(catastrophicBacktracking(source)).toBe(words);
  });

  it.each([
    "^[a-z]+(?:-[a-z]+)*$",
    String.raw`^\p{Nd}{4}-\p{Nd}{2}$`,
    "^(?:a|ab)*$",
    "^(?:a?)*$",
    "(a+)+",
    "^(?:[a-z]{1,63}\\.)+[a-z]{2,}$",
    "^a{1,1000}a{1,1000}$",
    String.raw`^(?:\p{Nd}{3}\.|\p{Nd}{2}\.)*$`,
    "^(?=.*[0-9])(?=.*[a-z]).{8,}$",
    "(",
    "(".repeat(20_000),
  ])("finds nothing in %j", (source) => {
    expect(catastrophicBacktracking(source)).toBeUndefined();
  });

  it("takes any text", () => {
    fastCheck.assert(
      fastCheck.property(patternText(), (pattern) => {
        expect(() => catastrophicBacktracking(pattern)).not.toThrow();
      }),
      { numRuns: 5000 },
    );
  });
});

/** Texts that look like patterns, and some that don't. */
function patternText(): fastCheck.Arbitrary<string> {
  const signs = [..."()[]{}|*+?.^$\\-:=!,dDwWsSbBpk0123aé \n"];
  const parts = [...signs, "(?:", "(?<n>", "(?=", "(?!", "(?<=", "\\p{L}", "{1,2}", "{3,}", "a+"];
  return fastCheck.oneof(
    fastCheck.string({ unit: "binary" }),
    fastCheck.array(fastCheck.constantFrom(...parts), { maxLength: 30 }).map((all) => all.join("")),
  );
}
