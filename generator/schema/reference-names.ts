import { childPointer, pointerTokens } from "./json-pointer.js";
import type { Schema } from "./schema.js";
import { forEachSchema } from "./traverse.js";

/** The name of the definition that a canonical `$ref` points at. */
export function referencedName($ref: string): string {
  return pointerTokens($ref.slice(1)).at(-1) ?? "";
}

/** The canonical `$ref` to a definition. */
export function referenceTo(name: string): string {
  return `#${childPointer("/$defs", name)}`;
}

/** The names of the definitions that a schema refers to, in the order of their first mention. */
export function referencedNames(schema: Schema): ReadonlySet<string> {
  const names = new Set<string>();
  forEachSchema(schema, ({ $ref }) => {
    if ($ref !== undefined) names.add(referencedName($ref));
  });
  return names;
}
