import { nodeIn } from "./forms.js";
import type { Model, ModelGraph } from "./model-graph.js";
import type { Node } from "./node.js";
import { shapeOf } from "./shape.js";

/** A model that is a closed set of texts and numbers, no two of which are one as a key. */
export interface ClosedSet {
  readonly model: Model;
  readonly values: readonly (string | number)[];
}

/** The models that are closed sets of values, in the order of the graph. */
export function closedSets({ models }: ModelGraph): readonly ClosedSet[] {
  return [...models.values()].flatMap((model) => {
    const values = closedValues(nodeIn(model, "read"));
    return values === undefined ? [] : [{ model, values }];
  });
}

/** The names of those models. */
export function closedSetNames(graph: ModelGraph): ReadonlySet<string> {
  return new Set(closedSets(graph).map(({ model }) => model.name));
}

function closedValues(whole: Node | undefined): readonly (string | number)[] | undefined {
  const node = whole && shapeOf(whole);
  if (node?.kind !== "literals" || node.isConstant) return undefined;
  const values = node.values.filter(
    (value) => typeof value === "string" || typeof value === "number",
  );
  if (values.length === 0 || values.length !== node.values.length) return undefined;
  // Two values of one text (1 and "1") could not both be a key.
  return new Set(values.map(String)).size === values.length ? values : undefined;
}
