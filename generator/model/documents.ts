import { referencedNames } from "../schema/reference-names.js";
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
  const needed = new Map<string, Schema>();
  const open = roots.map(({ name }) => name);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const model = models.get(name);
    const node = model && nodeIn(model, form);
    if (node === undefined || needed.has(name)) continue;
    needed.set(name, node.schema);
    open.push(...referencedNames(node.schema));
  }
  const entries = [...models.keys()].flatMap((name) => {
    const schema = needed.get(name);
    return schema === undefined ? [] : [[name, schema] as const];
  });
  return { $defs: Object.fromEntries(entries) };
}
