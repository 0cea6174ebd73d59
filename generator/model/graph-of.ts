import type { CanonicalModule } from "../canonical/module.js";
import { type ModelGraph, modelGraph } from "./model-graph.js";

/** The graph of a module, built once: until every stage is given the graph itself. */
export function graphOf(module: CanonicalModule): ModelGraph {
  const graph = graphs.get(module) ?? modelGraph(module);
  graphs.set(module, graph);
  return graph;
}

const graphs = new WeakMap<CanonicalModule, ModelGraph>();
