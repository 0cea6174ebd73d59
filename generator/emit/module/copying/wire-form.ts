import { readAcceptance } from "../../../model/acceptance.js";
import type { ModelGraph } from "../../../model/model-graph.js";
import type { Node } from "../../../model/node.js";
import { writing } from "./direction.js";
import { copyExpression } from "./expressions.js";

/**
 * The expression of a scalar that was read, in the form that it has on the wire.
 *
 * @param runtime - the runtime's functions that the code calls; those of this expression are added.
 */
export function wireForm(
  node: Node,
  value: string,
  graph: ModelGraph,
  runtime: Set<string>,
): string {
  const scalar = node.kind === "reference" ? node.target : node;
  const context = {
    graph,
    direction: writing,
    accepts: readAcceptance(graph),
    copied: new Set<never>(),
    runtime,
    types: new Set<string>(),
    validators: new Set<string>(),
    unions: new Map(),
    unionName: () => "",
  };
  return copyExpression(scalar, value, context) ?? value;
}
