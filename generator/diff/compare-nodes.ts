import type { Model } from "../model/model-graph.js";
import type { Node } from "../model/node.js";
import { compareAnnotations } from "./compare-annotations.js";
import { compareUnions } from "./compare-unions.js";
import { type Comparison, modelPlace, type Place } from "./comparison.js";

/** Finds all changes from one node to another; the models that they refer to are compared for themselves. */
export function compareNodes(
  comparison: Comparison,
  before: Node,
  after: Node,
  place: Place,
): void {
  compareAnnotations(comparison, before.annotations, after.annotations, place);
  if (comparison.isKnown(before, after)) return;
  compareUnions(comparison, before, after, place);
}

/** Finds all changes from a model to the same one of the new document, which may have another name. */
export function compareModels(comparison: Comparison, before: Model, after: Model): void {
  const { side } = comparison;
  const [old, now] = [before[side], after[side]];
  if (old === undefined || now === undefined) return;
  if (comparison.isKnown(old, now)) return;
  const place = modelPlace(before.name, after.name);
  if (before.name !== after.name) {
    const words = `the model ${before.name} is called ${after.name} now`;
    comparison.add("model-renamed", place, words);
  }
  compareAnnotations(comparison, old.annotations, now.annotations, place);
  compareUnions(comparison, old, now, place);
}
