import { type Code, typescriptOf } from "./code.js";
import type { GenericType } from "./declaration.js";
import { type BracketedList, laidOut } from "./layout.js";

/** A constant's type, between what stands before it on its line and what stands after it. */
export function constantType(
  type: Code | GenericType,
  before: string,
  after: string,
  layout?: BracketedList["layout"],
): string {
  if (typeof type === "string" || !("arguments" in type))
    return `${before}${typescriptOf(type)}${after}`;
  return laidOut({
    before: `${before}${typescriptOf(type.name)}<`,
    items: type.arguments.map(typescriptOf),
    after: `>${after}`,
    lastComma: "",
    layout,
  });
}
