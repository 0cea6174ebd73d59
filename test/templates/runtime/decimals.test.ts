import fc from "fast-check";
import { expect, it } from "vitest";
import { isDecimalMultiple } from "../../../templates/runtime/decimals.js";

it.each([
  [0.3, 0.1, true],
  [0.35, 0.1, false],
  [1_000_000_000.05, 0.1, false],
  [1_000_000_000.1, 0.1, true],
  [-0.07, 0.01, true],
  [0, 0.1, true],
  [-0, 3, true],
  [1e21, 3, false],
  [3e21, 3, true],
  [1e-7, 1e-8, true],
  [1e-8, 1e-7, false],
  [7, 2, false],
  [120, 40, true],
] as const)("%d is a multiple of %d: %s", (value, step, expected) => {
  expect(isDecimalMultiple(value, step)).toBe(expected);
});

it("agrees with whole numbers of hundredths", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 10_000 }), (count, step) => {
      expect(isDecimalMultiple(count / 100, step / 100)).toBe(count % step === 0);
    }),
  );
});
