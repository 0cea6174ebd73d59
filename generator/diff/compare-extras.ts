import type { DictionaryNode, Node, ObjectNode } from "../model/node.js";
import { compareNodes } from "./compare-nodes.js";
import { type Comparison, inside, type Place } from "./comparison.js";
import { standIn } from "./stand-in.js";

/**
 * What becomes of fields that a model does not have: Pydantic's `extra`. `kept` are those of any type, `typed`
 * those that a schema speaks of, as all entries of a dictionary are.
 */
export type Extras = "ignored" | "forbidden" | "kept" | "typed";

/** What becomes of the fields that an object does not name. */
export function extrasOf(node: ObjectNode | DictionaryNode): Extras {
  const { additional, patterns } = node;
  if (patterns.length > 0) return "typed";
  if (typeof additional !== "object") return stateOf(node);
  return additional.kind === "any" && additional.when.length === 0 ? "kept" : "typed";
}

/** Compares what becomes of fields that the model does not have. */
export function compareExtras(
  comparison: Comparison,
  before: ObjectNode | DictionaryNode,
  after: ObjectNode | DictionaryNode,
  place: Place,
): void {
  const [old, now] = [stateOf(before), stateOf(after)];
  if (old === "kept" && now === "kept") {
    const words = after.kind === "dictionary" ? "each value" : "each extra field";
    const inner = inside(place, words, "additionalProperties");
    compareNodes(comparison, valuesOf(before), valuesOf(after), inner);
    return;
  }
  if (old === now) return;
  const add = (code: Parameters<Comparison["add"]>[0], words: string): void =>
    comparison.add(code, place, words);
  if (now === "ignored") {
    if (old === "forbidden") add("extras-ignored", "ignores extra fields instead of refusing them");
    else add("extras-dropped", "ignores extra fields instead of keeping them");
  } else if (now === "forbidden") {
    if (old === "ignored") add("extras-forbidden", "refuses extra fields instead of ignoring them");
    else add("extras-refused", "refuses extra fields instead of keeping them");
  } else if (old === "ignored") {
    add("extras-kept", "keeps extra fields instead of ignoring them");
  } else {
    add("extras-allowed", "keeps extra fields instead of refusing them");
  }
}

/** The state of fields that neither a name nor a pattern speaks of. */
function stateOf({ additional, kind }: ObjectNode | DictionaryNode): Exclude<Extras, "typed"> {
  if (additional === false) return "forbidden";
  return additional !== undefined || kind === "dictionary" ? "kept" : "ignored";
}

function valuesOf({ additional }: ObjectNode | DictionaryNode): Node {
  return typeof additional === "object" ? additional : anything;
}

const anything = standIn({});
