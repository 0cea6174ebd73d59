import { type Acceptance, acceptanceIn } from "../canonical/acceptance.js";
import type { Json, Schema } from "../schema/schema.js";
import { readDocument, rootsDocument } from "./documents.js";
import type { ModelGraph } from "./model-graph.js";
import type { Node } from "./node.js";

/** Tells whether a node accepts a value; formats and patterns are not looked at. */
export type NodeAcceptance = (node: Node, value: Json) => boolean;

/** A judge for the nodes of what is read. */
export function readAcceptance(graph: ModelGraph): NodeAcceptance {
  return judge(() => readDocument(graph));
}

/** A judge for the nodes of what the roots of a graph are when they are sent. */
export function inputAcceptance(graph: ModelGraph): NodeAcceptance {
  return judge(() => rootsDocument(graph, "input"));
}

/** Few graphs have anything to judge, so the judge is made for the first value. */
function judge(document: () => Schema): NodeAcceptance {
  let accepts: Acceptance | undefined;
  return (node, value) => {
    accepts ??= acceptanceIn(document());
    return accepts(node.schema, value);
  };
}
