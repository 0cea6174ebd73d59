import type { Json } from "../../schema/schema.js";

/** How many values an example may have in it: optional fields that would make it larger are left out. */
export const mostValues = 1000;

/** Whether a value is small enough for an example. */
export function fits(value: Json): boolean {
  return valuesIn(value) <= mostValues;
}

/**
 * Counts the values in a value, itself among them.
 *
 * Parts that are the same object are counted each time and looked at once, so that a value that shares them takes no
 * longer than it has parts.
 */
export function valuesIn(value: Json): number {
  if (typeof value !== "object" || value === null) return 1;
  const known = counts.get(value);
  if (known !== undefined) return known;
  const parts = Object.values(value);
  const count = parts.reduce((sum: number, part: Json) => sum + valuesIn(part), 1);
  counts.set(value, count);
  return count;
}

const counts = new WeakMap<object, number>();
