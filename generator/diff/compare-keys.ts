import type { Schema } from "../schema/schema.js";
import { compareSchemas } from "./compare-schemas.js";
import { type Comparison, inside, type Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";

/** Compares what is demanded of the keys of a dictionary, and of the values whose keys match a pattern. */
export function compareKeys(
  comparison: Comparison,
  before: Schema,
  after: Schema,
  place: Place,
): void {
  comparePatterns(comparison, before, after, place);
  const [old, now] = [before.propertyNames, after.propertyNames];
  if (old !== undefined && now !== undefined)
    compareSchemas(comparison, old, now, inside(place, "each key", "propertyNames"));
  else if (now !== undefined)
    comparison.add("key-rule-added", place, "has a rule for its keys now");
  else if (old !== undefined)
    comparison.add("key-rule-removed", place, "has no rule for its keys any more");
}

function comparePatterns(
  comparison: Comparison,
  { patternProperties: before = {} }: Schema,
  { patternProperties: after = {} }: Schema,
  place: Place,
): void {
  const valuesAt = (pattern: string): Place =>
    inside(place, "each value", "patternProperties", pattern);
  const gone = Object.keys(before).filter((pattern) => !Object.hasOwn(after, pattern));
  const come = Object.keys(after).filter((pattern) => !Object.hasOwn(before, pattern));
  for (const [pattern, schema] of Object.entries(before)) {
    const other = Object.hasOwn(after, pattern) ? after[pattern] : undefined;
    if (other !== undefined) compareSchemas(comparison, schema, other, valuesAt(pattern));
  }
  const [old, now] = [gone[0], come[0]];
  if (old !== undefined && now !== undefined && gone.length === 1 && come.length === 1) {
    const words = `has keys that match ${excerpt(now)} instead of ${excerpt(old)}`;
    comparison.add("key-pattern-changed", place, words);
    const [left, right] = [before[old], after[now]];
    if (left !== undefined && right !== undefined)
      compareSchemas(comparison, left, right, valuesAt(now));
    return;
  }
  for (const pattern of gone)
    comparison.add("key-pattern-removed", place, `has no keys that match ${excerpt(pattern)} now`);
  for (const pattern of come)
    comparison.add("key-pattern-added", place, `has keys that match ${excerpt(pattern)} now`);
}
