import type { Schema } from "../schema/schema.js";
import { compareAnnotations } from "./compare-annotations.js";
import { compareUnions } from "./compare-unions.js";
import { type Comparison, modelPlace, type Place } from "./comparison.js";

/** Finds all changes from one schema to another. Comes to an end for models that mention themselves. */
export function compareSchemas(
  comparison: Comparison,
  before: Schema,
  after: Schema,
  place: Place,
): void {
  compareAnnotations(comparison, before, after, place);
  if (comparison.isKnown(before, after)) return;
  compareUnions(comparison, before, after, place);
}

/** Finds all changes from a model to the same one of the new document, which may have another name. */
export function compareModels(comparison: Comparison, before: string, after: string): void {
  const [old, now] = [comparison.before.get(before), comparison.after.get(after)];
  if (old === undefined || now === undefined) return;
  comparison.pair(before, after);
  if (comparison.isKnown(old, now)) return;
  const place = modelPlace(before, after);
  if (before !== after)
    comparison.add("model-renamed", place, `the model ${before} is called ${after} now`);
  compareAnnotations(comparison, old, now, place);
  compareUnions(comparison, old, now, place);
}
