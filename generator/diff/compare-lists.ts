import type { ListNode, Node, TupleNode } from "../model/node.js";
import { compareCounts } from "./compare-counts.js";
import { compareNodes } from "./compare-nodes.js";
import { type Comparison, inside, type Place } from "./comparison.js";
import { standIn } from "./stand-in.js";

/** Compares what is demanded of lists and tuples. */
export function compareLists(
  comparison: Comparison,
  before: ListNode | TupleNode,
  after: ListNode | TupleNode,
  place: Place,
): void {
  const [old, now] = [firstItems(before), firstItems(after)];
  const hasOtherLength = old.length !== now.length;
  if (hasOtherLength) {
    const words = `has ${tupleLength(now)} instead of ${tupleLength(old)}`;
    comparison.add("tuple-length-changed", place, words);
  } else {
    compareCounts(comparison, before.count, after.count, place, "items");
  }
  for (const [index, item] of old.entries()) {
    const other = now[index];
    if (other === undefined) continue;
    const position = inside(place, `item ${index + 1}`, "prefixItems", index);
    compareNodes(comparison, item, other, position);
  }
  const isClosed = [before, after].every(
    (list) => list.count.most !== undefined && list.count.most <= firstItems(list).length,
  );
  // Nothing comes after the last item of a tuple.
  if (!hasOtherLength && !isClosed) {
    const words = now.length === 0 ? "each item" : "each further item";
    compareNodes(comparison, restOf(before), restOf(after), inside(place, words, "items"));
  }
  if (before.isUnique !== after.isUnique) {
    const { isUnique } = after;
    comparison.add(
      isUnique ? "unique-items-added" : "unique-items-removed",
      place,
      isUnique ? "may no longer have an item twice" : "may have an item twice now",
    );
  }
}

function firstItems(node: ListNode | TupleNode): readonly Node[] {
  return node.kind === "tuple" ? node.items : [];
}

function tupleLength(items: readonly Node[]): string {
  return items.length === 0 ? "items of one type" : `${items.length} items, each of its own type`;
}

function restOf(node: ListNode | TupleNode): Node {
  const rest = node.kind === "tuple" ? node.rest : node.items;
  return rest === false ? nothing : (rest ?? anything);
}

const nothing = standIn({ not: {} });
const anything = standIn({});
