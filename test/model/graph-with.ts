import { type ModelGraph, modelGraph } from "../../generator/model/model-graph.js";
import type { Field } from "../../generator/model/node.js";
import { objectIn } from "../../generator/model/shape.js";
import type { Schema } from "../../generator/schema/schema.js";
import { asCanonical } from "../canonical/as-canonical.js";

/** The graph of models that are read, by name; the first of them is the root. */
export function graphWith(models: { readonly [name: string]: Schema }): ModelGraph {
  const entries = Object.entries(models).map(
    ([name, read]) => [name, { name, read: asCanonical(read) }] as const,
  );
  return modelGraph({ roots: entries.slice(0, 1).map(([name]) => name), models: new Map(entries) });
}

/** The fields of its root. */
export function rootFields({ roots: [root] }: ModelGraph): readonly Field[] {
  return root?.read === undefined ? [] : (objectIn(root.read)?.fields ?? []);
}
