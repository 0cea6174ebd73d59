import { acceptanceIn } from "../canonical/acceptance.js";
import type { Json } from "../schema/schema.js";
import { readDocument } from "./documents.js";
import type { ModelGraph } from "./model-graph.js";
import type { Node } from "./node.js";

/** Tells whether a node of what is read accepts a value; formats and patterns are not looked at. */
export function readAcceptance(graph: ModelGraph): (node: Node, value: Json) => boolean {
  const accepts = acceptanceIn(readDocument(graph));
  return (node, value) => accepts(node.schema, value);
}
