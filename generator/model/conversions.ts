import type { ReadAs } from "../schema/schema.js";
import { forEachNode } from "./children.js";
import type { Node } from "./node.js";

/** What the values of a node itself are read as that JSON has no value for; undefined where they stay as they are. */
export function readAsOf(node: Node): ReadAs | undefined {
  return "readAs" in node ? node.readAs : undefined;
}

/** Whether something in the values of a node, not of the models it refers to, is converted. */
export function hasConversion(node: Node): boolean {
  let found = false;
  forEachNode(node, (inner) => {
    found ||= readAsOf(inner) !== undefined;
  });
  return found;
}
