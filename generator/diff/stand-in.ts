import { buildNode } from "../model/build-node.js";
import type { Node } from "../model/node.js";
import type { Schema } from "../schema/schema.js";

/**
 * A node for what a model leaves unsaid, such as the values of fields that it does not name. What was compared is known
 * by its nodes, so each place has stand-ins of its own, which are always the same.
 */
export function standIn(schema: Schema): Node {
  return buildNode(schema, (name) => {
    throw new Error(`A stand-in cannot refer to ${name}.`);
  });
}
