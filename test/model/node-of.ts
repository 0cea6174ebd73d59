import { buildNode } from "../../generator/model/build-node.js";
import type { Node } from "../../generator/model/node.js";
import type { Schema } from "../../generator/schema/schema.js";

/** The node of a schema that refers to no model. */
export function nodeOf(schema: Schema): Node {
  return buildNode(schema, ($ref) => {
    throw new Error(`A reference to ${$ref} is not expected here.`);
  });
}
