import { annotationKeywords, keywordsWhere } from "./keyword-groups.js";
import { isJsonObject, type Schema } from "./schema.js";

const showingKeywords = keywordsWhere(({ showsSchema }) => showsSchema === true);

/** Whether a JSON object looks as if it was meant as a schema at all. */
export function looksLikeSchema(value: unknown): value is Schema {
  if (!isJsonObject(value)) return false;
  return showingKeywords.some((keyword) => Object.hasOwn(value, keyword)) || isTitled(value);
}

/** Pydantic says no more than a title, and perhaps a description, of a `RootModel[Any]`. */
function isTitled(value: { readonly [key: string]: unknown }): boolean {
  return (
    typeof value["title"] === "string" &&
    Object.keys(value).every((key) => annotationKeywords.includes(key))
  );
}
