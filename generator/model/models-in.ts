import { forEachNode } from "./children.js";
import type { Model } from "./model-graph.js";
import type { Node } from "./node.js";

/** The models that a node refers to, in the order of their first mention. */
export function modelsIn(node: Node): ReadonlySet<Model> {
  const models = new Set<Model>();
  forEachNode(node, (inner) => {
    if (inner.kind === "reference") models.add(inner.model);
  });
  return models;
}
