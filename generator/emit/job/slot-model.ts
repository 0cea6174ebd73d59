import { failure } from "../../diagnostics/diagnostic.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";

/**
 * The model that a service fills the slot with, which its graph is of.
 *
 * @throws Failure where there is none.
 */
export function slotModelOf({ roots }: ModelGraph): Model {
  const [root] = roots;
  if (root === undefined) throw failure("no-parameters-model", {});
  return root;
}
