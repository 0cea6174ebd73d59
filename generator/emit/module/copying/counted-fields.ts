import type { Model } from "../../../model/model-graph.js";
import { modelsIn } from "../../../model/models-in.js";
import type { Node } from "../../../model/node.js";
import { objectIn } from "../../../model/shape.js";

/**
 * What the runtime counts as fields of a member of a union, in its words: undefined where that is all that the member's
 * reader keeps.
 */
export function countedFields({ read }: Model): readonly string[] | "entries" | "none" | undefined {
  if (read === undefined) return undefined;
  const object = objectIn(read);
  if (object !== undefined) {
    const isOpen = typeof object.additional === "object" || object.patterns.length > 0;
    return isOpen ? object.fields.map(({ name }) => name) : undefined;
  }
  if (read.kind !== "list" && read.kind !== "tuple" && read.kind !== "dictionary") return undefined;
  return hasModel(read, new Set()) ? "entries" : "none";
}

/** Whether there are objects with fields in the values of a node. */
function hasModel(node: Node, seen: Set<Model>): boolean {
  return [...modelsIn(node)].some((model) => {
    if (seen.has(model) || model.read === undefined) return false;
    seen.add(model);
    return objectIn(model.read) !== undefined || hasModel(model.read, seen);
  });
}
