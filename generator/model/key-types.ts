import type { Model } from "./model-graph.js";
import type { Node } from "./node.js";
import { shapeOf } from "./shape.js";

/** Keys that a dictionary may have: one text, or those of a closed set, which may be a set of numbers. */
export type KeyType =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "model"; readonly model: Model; readonly isNumber: boolean };

/** The keys that a dictionary may have; undefined where they are no closed set. */
export function keyTypes(keys: Node | undefined): readonly KeyType[] | undefined {
  const node = keys && shapeOf(keys);
  switch (node?.kind) {
    case "reference":
      return isTexts(node.target)
        ? [{ kind: "model", model: node.model, isNumber: false }]
        : undefined;
    case "literals":
      if (node.textsOf?.kind === "reference")
        return [{ kind: "model", model: node.textsOf.model, isNumber: true }];
      return isTexts(node)
        ? node.values.map((text) => ({ kind: "text", text: String(text) }))
        : undefined;
    case "union": {
      const members = node.members.map(keyTypes);
      return members.every((member) => member !== undefined) ? members.flat() : undefined;
    }
    default:
      return undefined;
  }
}

function isTexts(whole: Node): boolean {
  const node = shapeOf(whole);
  return node.kind === "literals" && node.values.every((value) => typeof value === "string");
}
