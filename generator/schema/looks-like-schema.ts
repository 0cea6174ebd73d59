import { keywordsWhere } from "./keyword-groups.js";
import { isJsonObject, type Schema } from "./schema.js";

const showingKeywords = keywordsWhere(({ showsSchema }) => showsSchema === true);

/** Whether a JSON object looks as if it was meant as a schema at all. */
export function looksLikeSchema(value: unknown): value is Schema {
  return isJsonObject(value) && showingKeywords.some((keyword) => Object.hasOwn(value, keyword));
}
