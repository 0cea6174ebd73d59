import type { JsonType } from "./json-types.js";
import { type Keyword, type KeywordValue, keywords } from "./keywords.js";

/** What holds subschemas: one schema, a list of schemas, or an object with a schema for each key. */
export type SubschemaKind = Extract<KeywordValue, "schema" | "schemas" | "schema map">;

/** Whether a keyword with such a value holds subschemas. */
export function isSubschemaKind(value: KeywordValue): value is SubschemaKind {
  return value === "schema" || value === "schemas" || value === "schema map";
}

/** The names of the keywords of which something is true, in the order of the table. */
export function keywordsWhere(isWanted: (keyword: Keyword) => boolean): readonly string[] {
  return [...keywords].flatMap(([name, keyword]) => (isWanted(keyword) ? [name] : []));
}

/** Keywords that describe and do not constrain. */
export const annotationKeywords: readonly string[] = keywordsWhere(
  ({ role }) => role === "annotation",
);

/** Keywords that look at values of a type, or are at least written for it; conditions aside. */
export function keywordsAbout(type: JsonType): readonly string[] {
  return keywordsWhere(
    ({ types, writtenFor, condition }) =>
      condition !== true && (types?.includes(type) === true || writtenFor?.includes(type) === true),
  );
}

/** Keywords that say which values are accepted without any type that they are about. */
export const conditionKeywords: readonly string[] = keywordsWhere(
  ({ condition }) => condition === true,
);

/** Keywords that AJV's validators enforce, and `$defs`, which they need for that. */
export const validatorKeywords: readonly string[] = [
  "$defs",
  ...keywordsWhere(({ role, enforcedBy }) => role === "constraint" && enforcedBy !== "nobody"),
];

/** Those of them that say without AJV whether a value is accepted: neither patterns nor formats do. */
export const acceptanceKeywords: readonly string[] = [
  "$defs",
  ...keywordsWhere(({ role, enforcedBy }) => role === "constraint" && enforcedBy === undefined),
];

/** Keywords with which an object schema says which properties there may be. */
export const keywordsOnProperties: readonly string[] = keywordsWhere(
  ({ speaksOfProperties }) => speaksOfProperties === true,
);
