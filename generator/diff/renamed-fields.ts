import { distance } from "fastest-levenshtein";
import { sameJson } from "../schema/schema.js";
import type { Field } from "./compare-fields.js";
import { type Comparison, meansTheSame } from "./comparison.js";

/**
 * The fields that look renamed, by their old names: of the same type and presence, and either of the same
 * description or of nearly the same name.
 */
export function renamedFields(
  comparison: Comparison,
  before: ReadonlyMap<string, Field>,
  after: ReadonlyMap<string, Field>,
  gone: readonly string[],
  come: readonly string[],
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  let free = come;
  for (const name of gone) {
    const old = before.get(name);
    const alike = free.filter((other) => {
      const now = after.get(other);
      return old !== undefined && now !== undefined && isAlike(comparison, old, now, name, other);
    });
    const [only, ...others] = alike;
    // Where several could be it, nobody knows.
    if (only === undefined || others.length > 0) continue;
    renamed.set(name, only);
    free = free.filter((other) => other !== only);
  }
  return renamed;
}

function isAlike(
  comparison: Comparison,
  before: Field,
  after: Field,
  oldName: string,
  newName: string,
): boolean {
  if (before.isRequired !== after.isRequired) return false;
  if (!meansTheSame(comparison, before.schema, after.schema)) return false;
  const { description } = before.schema;
  if (description !== undefined && description === after.schema.description) {
    return sameJson(before.schema.default, after.schema.default);
  }
  return isNearName(spelling(oldName), spelling(newName));
}

function isNearName(left: string, right: string): boolean {
  return distance(left, right) <= Math.floor(Math.max(left.length, right.length) / 3);
}

/** `run_id` and `runId` are the same word. */
function spelling(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
