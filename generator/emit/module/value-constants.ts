import type { Declaration } from "../../code/declaration.js";
import { type ClosedSet, closedSets } from "../../model/closed-sets.js";
import type { ModelGraph } from "../../model/model-graph.js";

/**
 * For each closed set of values an object with them, of the same name as the type, so that code can say
 * `ExecutionPhase.COMPLETED` and go through all of them.
 */
export function valueConstants(graph: ModelGraph): readonly Declaration[] {
  return closedSets(graph).map(valueConstant);
}

function valueConstant({ model: { name }, values }: ClosedSet): Declaration {
  return {
    kind: "constant",
    name,
    isExported: true,
    docs: { description: "The values of the type of the same name." },
    value: { data: new Map(values.map((value) => [String(value), value])), width: 70 },
  };
}
