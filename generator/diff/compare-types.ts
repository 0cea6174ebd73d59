import type { Schema } from "../schema/schema.js";
import { compareLists } from "./compare-lists.js";
import { compareNumbers } from "./compare-numbers.js";
import { compareObjects } from "./compare-objects.js";
import { compareTexts } from "./compare-texts.js";
import type { Comparison, Place } from "./comparison.js";

/** Values of one JSON type, and the keywords for it. */
export interface TypedSchema {
  readonly type: string;
  readonly schema: Schema;
}

/** Compares what is demanded of the values of a type; an integer may have become a number, or the reverse. */
export function compareTypes(
  comparison: Comparison,
  before: TypedSchema,
  after: TypedSchema,
  place: Place,
): void {
  switch (after.type) {
    case "string":
      compareTexts(comparison, before.schema, after.schema, place);
      break;
    case "number":
    case "integer":
      compareNumbers(comparison, before, after, place);
      break;
    case "array":
      compareLists(comparison, before.schema, after.schema, place);
      break;
    case "object":
      compareObjects(comparison, before.schema, after.schema, place);
      break;
  }
}
