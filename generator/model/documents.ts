import type { Schema } from "../schema/schema.js";
import type { ModelGraph, Side } from "./model-graph.js";

/** What is read, as one JSON Schema document: for validators and judges. */
export function readDocument(graph: ModelGraph): Schema {
  return documentOf(graph, "read");
}

/** What is written, likewise. */
export function writtenDocument(graph: ModelGraph): Schema {
  return documentOf(graph, "written");
}

function documentOf({ models }: ModelGraph, side: Side): Schema {
  const entries = [...models.values()].flatMap((model) => {
    const node = model[side];
    return node === undefined ? [] : [[model.name, node.schema] as const];
  });
  return { $defs: Object.fromEntries(entries) };
}
