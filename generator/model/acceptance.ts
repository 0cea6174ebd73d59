import { type Acceptance, acceptanceIn } from "../canonical/acceptance.js";
import type { Json, Schema } from "../schema/schema.js";
import { readDocument, rootsDocument } from "./documents.js";
import type { ModelGraph, Side } from "./model-graph.js";
import type { Node } from "./node.js";

/** Tells whether a node of a graph accepts a value; formats are not looked at. */
export type NodeAcceptance = (node: Node, value: Json) => boolean;

/** A judge for the nodes of what is read, patterns aside. */
export function readAcceptance(graph: ModelGraph): NodeAcceptance {
  return judgeOf(() => readDocument(graph), false);
}

/** A judge for the nodes of a side, patterns included. */
export function acceptanceOf(graph: ModelGraph, side: Side): NodeAcceptance {
  return judgeOf(
    () => (side === "read" ? readDocument(graph) : rootsDocument(graph, "input")),
    true,
  );
}

/** Few graphs have anything to judge, so the judge is made for the first value. */
function judgeOf(documentOf: () => Schema, withPatterns: boolean): NodeAcceptance {
  let accepts: Acceptance | undefined;
  return (node, value) => {
    accepts ??= acceptanceIn(documentOf(), withPatterns);
    return accepts(node.schema, value);
  };
}
