import type { ModelGraph } from "./model-graph.js";
import type { Node } from "./node.js";
import { objectIn } from "./shape.js";

/** The fields of a model as it is read, by name; undefined where there is no such model, or it is no object. */
export function readFieldsOf(
  { models }: ModelGraph,
  model: string,
): ReadonlyMap<string, Node> | undefined {
  const read = models.get(model)?.read;
  const object = read && objectIn(read);
  return object && new Map(object.fields.map(({ name, node }) => [name, node]));
}
