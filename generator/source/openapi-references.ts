import { childPointer, pointerTokens, valueAt } from "../schema/json-pointer.js";
import { isJsonObject, type Json } from "../schema/schema.js";

const models = ["components", "schemas"] as const;

/**
 * A reference of an OpenAPI document, as it is in a document of some of its schemas.
 *
 * @param definitionOf - the name of the definition for a place in the document, which may be any schema: a model of
 * `components.schemas`, or that of a parameter or a request body.
 * @returns `reference` itself where it leads to no schema of the document.
 */
export function movedReference(
  reference: string,
  document: Json,
  definitionOf: (place: string) => string,
): string {
  if (!reference.startsWith("#/")) return reference;
  const place = spellings(reference.slice(1)).find((pointer) =>
    isJsonObject(valueAt(document, pointer)),
  );
  if (place === undefined) return reference.replace(`#/${models.join("/")}/`, "#/$defs/");
  const [definition, path] = split(place);
  return `#${childPointer("/$defs", definitionOf(definition), ...path)}`;
}

/** A fragment percent-decoded (RFC 6901, section 6), or else as it is, since some tools do not encode. */
function spellings(fragment: string): readonly string[] {
  try {
    return [decodeURIComponent(fragment), fragment];
  } catch {
    return [fragment];
  }
}

/** The place of the definition, and the steps from there: of a reference into a model, the model and the rest. */
function split(place: string): readonly [definition: string, path: readonly string[]] {
  const [first, second, name, ...path] = pointerTokens(place);
  const isModel = first === models[0] && second === models[1] && name !== undefined;
  return isModel ? [childPointer("", first, second, name), path] : [place, []];
}
