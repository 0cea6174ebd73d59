import type { CanonicalModule } from "../canonical/module.js";
import { type ModelGraph, modelGraph } from "../model/model-graph.js";

/** The graph of a module, built when it is first asked for. */
export function lazyGraph(module: CanonicalModule): () => ModelGraph {
  let graph: ModelGraph | undefined;
  return () => {
    graph ??= modelGraph(module);
    return graph;
  };
}
