import { reachableNames, referencedNames } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";
import { nodeIn } from "./forms.js";
import type { ModelGraph } from "./model-graph.js";

/** What is read, as one JSON Schema document: for validators and judges. */
export function readDocument({ models }: ModelGraph): Schema {
  const entries = [...models.values()].flatMap(({ name, read }) =>
    read === undefined ? [] : [[name, read.schema] as const],
  );
  return { $defs: Object.fromEntries(entries) };
}

/** What the roots of a module are made of in one form, as one document, in the order of the models. */
export function rootsDocument({ roots, models }: ModelGraph, form: "wire" | "input"): Schema {
  const schemas = new Map(
    [...models].flatMap(([name, model]) => {
      const node = nodeIn(model, form);
      return node === undefined ? [] : [[name, node.schema] as const];
    }),
  );
  const needed = reachableNames(
    roots.map(({ name }) => name),
    (name) => {
      const schema = schemas.get(name);
      return schema === undefined ? [] : referencedNames(schema);
    },
  );
  return { $defs: Object.fromEntries([...schemas].filter(([name]) => needed.has(name))) };
}
