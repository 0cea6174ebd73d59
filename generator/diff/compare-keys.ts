import type { Entries, Node } from "../model/node.js";
import { compareNodes } from "./compare-nodes.js";
import { type Comparison, inside, type Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";

/** Compares what is demanded of the keys of a dictionary, and of the values whose keys match a pattern. */
export function compareKeys(
  comparison: Comparison,
  before: Entries,
  after: Entries,
  place: Place,
): void {
  comparePatterns(comparison, before, after, place);
  const [old, now] = [before.keys, after.keys];
  if (old !== undefined && now !== undefined)
    compareNodes(comparison, old, now, inside(place, "each key", "propertyNames"));
  else if (now !== undefined)
    comparison.add("key-rule-added", place, "has a rule for its keys now");
  else if (old !== undefined)
    comparison.add("key-rule-removed", place, "has no rule for its keys any more");
}

function comparePatterns(
  comparison: Comparison,
  before: Entries,
  after: Entries,
  place: Place,
): void {
  const [was, is] = [valuesByPattern(before), valuesByPattern(after)];
  const valuesAt = (pattern: string): Place =>
    inside(place, "each value", "patternProperties", pattern);
  const removed = [...was.keys()].filter((pattern) => !is.has(pattern));
  const added = [...is.keys()].filter((pattern) => !was.has(pattern));
  for (const [pattern, values] of was) {
    const other = is.get(pattern);
    if (other !== undefined) compareNodes(comparison, values, other, valuesAt(pattern));
  }
  const [old, now] = [removed[0], added[0]];
  if (old !== undefined && now !== undefined && removed.length === 1 && added.length === 1) {
    const words = `has keys that match ${excerpt(now)} instead of ${excerpt(old)}`;
    comparison.add("key-pattern-changed", place, words);
    const [left, right] = [was.get(old), is.get(now)];
    if (left !== undefined && right !== undefined)
      compareNodes(comparison, left, right, valuesAt(now));
    return;
  }
  for (const pattern of removed)
    comparison.add("key-pattern-removed", place, `has no keys that match ${excerpt(pattern)} now`);
  for (const pattern of added)
    comparison.add("key-pattern-added", place, `has keys that match ${excerpt(pattern)} now`);
}

function valuesByPattern({ patterns }: Entries): ReadonlyMap<string, Node> {
  return new Map(patterns.map(({ pattern, values }) => [pattern, values]));
}
