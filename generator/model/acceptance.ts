import { type Acceptance, acceptanceIn } from "../canonical/acceptance.js";
import type { Json } from "../schema/schema.js";
import { readDocument } from "./documents.js";
import type { ModelGraph } from "./model-graph.js";
import type { Node } from "./node.js";

/** Tells whether a node of what is read accepts a value; formats and patterns are not looked at. */
export type NodeAcceptance = (node: Node, value: Json) => boolean;

/** A judge for the nodes of a graph. Few graphs have anything to judge, so it is made for the first value. */
export function readAcceptance(graph: ModelGraph): NodeAcceptance {
  let accepts: Acceptance | undefined;
  return (node, value) => {
    accepts ??= acceptanceIn(readDocument(graph));
    return accepts(node.schema, value);
  };
}
