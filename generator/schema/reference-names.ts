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

/**
 * The names that some lead to, themselves included, each in the order in which it is first met.
 *
 * @param namesAt - what a name leads to at once.
 */
export function reachableNames(
  start: Iterable<string>,
  namesAt: (name: string) => Iterable<string>,
): ReadonlySet<string> {
  // A set that grows while it is walked is walked to its end.
  const found = new Set(start);
  for (const name of found) for (const next of namesAt(name)) found.add(next);
  return found;
}

/** The names of the definitions that a schema refers to, in the order of their first mention. */
export function referencedNames(schema: Schema): ReadonlySet<string> {
  const names = new Set<string>();
  forEachSchema(schema, ({ $ref }) => {
    if ($ref !== undefined) names.add(referencedName($ref));
  });
  return names;
}
