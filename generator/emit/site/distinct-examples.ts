import type { Node } from "../../model/node.js";
import { shapeOf } from "../../model/shape.js";
import { isJsonObject, type Json, sameJson } from "../../schema/schema.js";
import { numberExamples, textExamples } from "./example-scalars.js";

/**
 * Different values of a node, for a list in which none may be there twice.
 *
 * @param make - makes one value of a node.
 * @returns fewer than asked for where no more are found.
 */
export function distinctExamples(
  node: Node,
  count: number,
  make: (node: Node) => Json | undefined,
): readonly Json[] {
  const first = make(node);
  const values = first === undefined ? [] : [first];
  for (const value of varied(node, first, count, make)) {
    if (values.length >= count) break;
    if (!values.some((known) => sameJson(known, value))) values.push(value);
  }
  return values;
}

function varied(
  node: Node,
  first: Json | undefined,
  count: number,
  make: (node: Node) => Json | undefined,
): readonly Json[] {
  const shape = shapeOf(node);
  switch (shape.kind) {
    case "literals":
      return shape.values;
    case "boolean":
      return [true, false];
    case "number":
      return numberExamples(shape, count);
    case "string":
      return textExamples(shape, count);
    case "union":
      return shape.members.flatMap((member) => distinctExamples(member, count, make));
    case "reference": {
      const target = shapeOf(shape.target);
      return target.kind === "object" || target.kind === "reference"
        ? varied(target, first, count, make)
        : distinctExamples(target, count, make);
    }
    case "object": {
      if (!isJsonObject(first)) return [];
      for (const field of shape.fields) {
        const value = first[field.name];
        const leaf = shapeOf(field.node).kind;
        if (value === undefined || (leaf !== "number" && leaf !== "string")) continue;
        const values = distinctExamples(field.node, count, make);
        // Safe: an example with one of its fields changed is JSON still.
        if (values.length >= count)
          return values.map((each) => ({ ...first, [field.name]: each }) as Json);
      }
      return [];
    }
    default:
      return [];
  }
}
