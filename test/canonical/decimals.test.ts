import { describe, expect, it } from "vitest";
import { decimals } from "../../generator/canonical/decimals.js";
import { patterns } from "../../generator/canonical/patterns.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { isDoneAtOnce } from "./verdicts.js";

/** What Pydantic 2.12 and 2.13 write for a `Decimal`, by its constraints. */
const written: readonly (readonly [constraints: string, pattern: string])[] = [
  ["no constraints", String.raw`^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$`],
  ["decimal_places", String.raw`^(?!^[-+.]*$)[+-]?0*\d*\.?\d{0,3}0*$`],
  ["max_digits", String.raw`^(?!^[-+.]*$)[+-]?0*(?:\d{0,6}|(?=[\d.]{1,7}0*$)\d*\.\d*0*$)`],
  ["both", String.raw`^(?!^[-+.]*$)[+-]?0*(?:\d{0,3}|(?=[\d.]{1,7}0*$)\d{0,3}\.\d{0,3}0*$)`],
];

describe("the pattern of a Decimal", () => {
  it.each(written)("with %s is a format", (_, pattern) => {
    const before: Schema = { anyOf: [{ type: "number" }, { pattern, type: "string" }] };
    const after = quietly(decimals, before);
    expect(after).toEqual({
      anyOf: [{ type: "number" }, { format: "decimal", type: "string" }],
    });
    // And nothing is said of a slow pattern any more.
    expect(quietly(patterns, after)).toEqual(after);
  });

  it.each([
    String.raw`^\d*\.?\d*$`,
    String.raw`^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$|x`,
    String.raw`x^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$`,
  ])("is not %s", (pattern) => {
    const before: Schema = { pattern, type: "string" };
    expect(quietly(decimals, before)).toEqual(before);
  });
});

it("is idempotent", () => {
  isDoneAtOnce(decimals, documents);
});
