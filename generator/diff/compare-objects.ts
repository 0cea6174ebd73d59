import type { DictionaryNode, ObjectNode } from "../model/node.js";
import { compareCounts } from "./compare-counts.js";
import { compareExtras } from "./compare-extras.js";
import { compareFields } from "./compare-fields.js";
import { compareKeys } from "./compare-keys.js";
import type { Comparison, Place } from "./comparison.js";

/** Compares what is demanded of objects: models and dictionaries. */
export function compareObjects(
  comparison: Comparison,
  before: ObjectNode | DictionaryNode,
  after: ObjectNode | DictionaryNode,
  place: Place,
): void {
  compareFields(comparison, before, after, place);
  compareExtras(comparison, before, after, place);
  compareKeys(comparison, before, after, place);
  compareCounts(comparison, before.count, after.count, place, "entries");
}
