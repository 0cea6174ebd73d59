import type { Model as CanonicalModel } from "../../generator/canonical/module.js";
import { type Model, type ModelGraph, modelGraph } from "../../generator/model/model-graph.js";
import type { Schema } from "../../generator/schema/schema.js";
import { asCanonical } from "../canonical/as-canonical.js";

/** What a test says of a model: its schema as it is read and as it is written, where it has these. */
export interface ModelSchemas {
  readonly read?: Schema;
  readonly written?: Schema;
}

/** The graph of models with a schema for each of their forms; the first of them is the root. */
export function graphOfForms(models: { readonly [name: string]: ModelSchemas }): ModelGraph {
  const entries = Object.entries(models).map(([name, { read, written }]) => {
    const model: CanonicalModel = {
      name,
      ...(read === undefined ? {} : { read: asCanonical(read) }),
      ...(written === undefined ? {} : { written: asCanonical(written) }),
    };
    return [name, model] as const;
  });
  return modelGraph({ roots: entries.slice(0, 1).map(([name]) => name), models: new Map(entries) });
}

/** A model that the graph is known to have. */
export function modelOf({ models }: ModelGraph, name: string): Model {
  const model = models.get(name);
  if (model === undefined) throw new Error(`The graph has no model ${name}.`);
  return model;
}

/** A reference to a model. */
export function refTo(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** Models of which each refers to the next, so many that recursion would end in an error. */
export function longChain(end: Schema): { readonly [name: string]: ModelSchemas } {
  const count = 20_000;
  const models = Array.from({ length: count }, (_, index) => {
    const next = index === count - 1 ? end : refTo(`M${index + 1}`);
    const read: Schema = { type: "object", properties: { next } };
    return [`M${index}`, { read, written: read }] as const;
  });
  return Object.fromEntries(models);
}
