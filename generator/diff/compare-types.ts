import { assertNever } from "../model/node.js";
import type { TypedNode } from "./alternatives.js";
import { compareLists } from "./compare-lists.js";
import { compareNumbers } from "./compare-numbers.js";
import { compareObjects } from "./compare-objects.js";
import { compareTexts } from "./compare-texts.js";
import type { Comparison, Place } from "./comparison.js";

/** Compares what is demanded of the values of a type; an integer may have become a number, or the reverse. */
export function compareTypes(
  comparison: Comparison,
  before: TypedNode,
  after: TypedNode,
  place: Place,
): void {
  switch (after.kind) {
    case "boolean":
      break;
    case "string":
      if (before.kind === "string") compareTexts(comparison, before, after, place);
      break;
    case "number":
      if (before.kind === "number") compareNumbers(comparison, before, after, place);
      break;
    case "list":
    case "tuple":
      if (before.kind === "list" || before.kind === "tuple")
        compareLists(comparison, before, after, place);
      break;
    case "dictionary":
    case "object":
      if (before.kind === "dictionary" || before.kind === "object")
        compareObjects(comparison, before, after, place);
      break;
    default:
      assertNever(after);
  }
}
