import { pointerTokens, valueAt } from "../schema/json-pointer.js";
import { isJsonObject, type Json } from "../schema/schema.js";

/**
 * What the schemas of one model in Pydantic's modes call it: the first that says. A `@model_serializer` leaves no title in
 * the serialization schema.
 *
 * @returns undefined where none says.
 */
export function rootNameOf(...documents: readonly (Json | undefined)[]): string | undefined {
  return documents.map(nameIn).find((name) => name !== undefined);
}

/** What a document calls its root model. */
function nameIn(document: Json | undefined): string | undefined {
  if (!isJsonObject(document)) return undefined;
  const { title, $ref } = document;
  if (typeof $ref === "string" && $ref.startsWith("#/")) {
    const model = valueAt(document, $ref.slice(1));
    const name = isJsonObject(model) ? model["title"] : undefined;
    return typeof name === "string" ? name : pointerTokens($ref.slice(1)).at(-1);
  }
  return typeof title === "string" ? title : undefined;
}
