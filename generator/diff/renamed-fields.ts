import { distance } from "fastest-levenshtein";
import type { Field } from "../model/node.js";
import { sameJson } from "../schema/schema.js";
import { type Comparison, meansTheSame } from "./comparison.js";

/**
 * The fields that look renamed, by their old names: of the same type and presence, and either of the same
 * description or of nearly the same name.
 */
export function renamedFields(
  comparison: Comparison,
  before: ReadonlyMap<string, Field>,
  after: ReadonlyMap<string, Field>,
  removed: readonly string[],
  added: readonly string[],
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  let free = added;
  for (const name of removed) {
    const old = before.get(name);
    const alike = free.filter((other) => {
      const now = after.get(other);
      return old !== undefined && now !== undefined && isAlike(comparison, old, now);
    });
    const [only, ...others] = alike;
    // Where several could be it, nobody knows.
    if (only === undefined || others.length > 0) continue;
    renamed.set(name, only);
    free = free.filter((other) => other !== only);
  }
  return renamed;
}

function isAlike(comparison: Comparison, before: Field, after: Field): boolean {
  if (before.isRequired !== after.isRequired) return false;
  if (!meansTheSame(comparison, before.node, after.node)) return false;
  const [old, now] = [before.node.annotations, after.node.annotations];
  if (old.description !== undefined && old.description === now.description) {
    return sameJson(old.default, now.default);
  }
  return isNearName(spelling(before.name), spelling(after.name));
}

function isNearName(left: string, right: string): boolean {
  return distance(left, right) <= Math.floor(Math.max(left.length, right.length) / 3);
}

/** `run_id` and `runId` are the same word. */
function spelling(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
