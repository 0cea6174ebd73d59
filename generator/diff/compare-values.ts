import { type Json, sameJson } from "../schema/schema.js";
import type { Comparison, Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";

/** Compares two closed sets of values; their order means nothing. */
export function compareValues(
  comparison: Comparison,
  before: readonly Json[],
  after: readonly Json[],
  place: Place,
): void {
  const removed = before.filter((value) => !includes(after, value));
  const added = after.filter((value) => !includes(before, value));
  if (before.length === 1 && after.length === 1 && removed.length === 1) {
    const words = `is always ${excerpt(after[0])} instead of ${excerpt(before[0])}`;
    comparison.add("const-changed", place, words);
    return;
  }
  for (const value of removed)
    comparison.add("enum-value-removed", place, `may no longer be ${excerpt(value)}`);
  for (const value of added)
    comparison.add("enum-value-added", place, `may be ${excerpt(value)} now`);
}

function includes(values: readonly Json[], value: Json): boolean {
  return values.some((other) => sameJson(other, value));
}
