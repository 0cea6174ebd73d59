import { isJsonObject, type Schema } from "../schema/schema.js";
import { compareCounts } from "./compare-counts.js";
import { compareSchemas } from "./compare-schemas.js";
import { type Comparison, inside, type Place } from "./comparison.js";

/** Compares what is demanded of lists and tuples. */
export function compareLists(
  comparison: Comparison,
  before: Schema,
  after: Schema,
  place: Place,
): void {
  const [old, now] = [before.prefixItems ?? [], after.prefixItems ?? []];
  const hasOtherLength = old.length !== now.length;
  if (hasOtherLength) {
    const words = `has ${tupleLength(now)} instead of ${tupleLength(old)}`;
    comparison.add("tuple-length-changed", place, words);
  } else {
    compareCounts(comparison, before, after, place, "Items");
  }
  for (const [index, item] of old.entries()) {
    const other = now[index];
    if (other === undefined) continue;
    const position = inside(place, `item ${index + 1}`, "prefixItems", index);
    compareSchemas(comparison, item, other, position);
  }
  const isClosed = [before, after].every(({ prefixItems, maxItems }) => {
    const length = prefixItems?.length ?? 0;
    return maxItems !== undefined && maxItems <= length;
  });
  // Nothing comes after the last item of a tuple.
  if (!hasOtherLength && !isClosed) {
    const words = now.length === 0 ? "each item" : "each further item";
    compareSchemas(comparison, restOf(before), restOf(after), inside(place, words, "items"));
  }
  if ((before.uniqueItems === true) !== (after.uniqueItems === true)) {
    const isUnique = after.uniqueItems === true;
    comparison.add(
      isUnique ? "unique-items-added" : "unique-items-removed",
      place,
      isUnique ? "may no longer have an item twice" : "may have an item twice now",
    );
  }
}

function tupleLength(items: readonly Schema[]): string {
  return items.length === 0 ? "items of one type" : `${items.length} items, each of its own type`;
}

function restOf({ items }: Schema): Schema {
  if (items === false) return nothing;
  return isJsonObject(items) ? items : anything;
}

// Always the same objects, so that what was compared is known again.
const nothing: Schema = { not: {} };
const anything: Schema = {};
