import { expect, it } from "vitest";
import { finiteOrName, finiteOrNull } from "../../../templates/conversions/numbers.js";

it.each([
  [Number.POSITIVE_INFINITY, "Infinity"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
  [Number.NaN, "NaN"],
] as const)("%s is written as its name, or as null", (value, name) => {
  expect(finiteOrName(value)).toBe(name);
  expect(Number(name)).toBe(value);
  expect(finiteOrNull(value)).toBeNull();
});

it("finite numbers stay", () => {
  expect(finiteOrName(1.5)).toBe(1.5);
  expect(finiteOrNull(0)).toBe(0);
});
