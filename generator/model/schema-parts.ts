import { type JsonType, typesOf } from "../schema/json-types.js";
import { conditionKeywords, keywordsAbout } from "../schema/keyword-groups.js";
import type { Schema } from "../schema/schema.js";

/** Keywords of a schema that belong together: each part excludes values for itself. */
export interface SchemaPart {
  readonly kind: "reference" | "literals" | "union" | "typed" | "condition" | "member";
  readonly schema: Schema;
}

/** The parts of which all must accept a value; none where anything is accepted. */
export function partsOf(schema: Schema): readonly SchemaPart[] {
  const parts: SchemaPart[] = [];
  const { $ref, anyOf, oneOf, discriminator, allOf = [] } = schema;
  if ($ref !== undefined) parts.push({ kind: "reference", schema: { $ref } });
  if (schema.enum !== undefined) {
    parts.push({ kind: "literals", schema: picked(schema, enumKeywords) });
  }
  if (Object.hasOwn(schema, "const")) {
    parts.push({ kind: "literals", schema: picked(schema, constKeyword) });
  }
  if (anyOf !== undefined) parts.push({ kind: "union", schema: { anyOf } });
  if (oneOf !== undefined) {
    const union = discriminator === undefined ? { oneOf } : { oneOf, discriminator };
    parts.push({ kind: "union", schema: union });
  }
  const typed = picked(schema, typedKeywords);
  if (Object.keys(typed).length > 0 && !requiresTagAlone(typed, schema)) {
    const { readAs } = schema;
    parts.push({ kind: "typed", schema: readAs === undefined ? typed : { ...typed, readAs } });
  }
  const condition = picked(schema, conditions);
  if (Object.keys(condition).length > 0) parts.push({ kind: "condition", schema: condition });
  return [...parts, ...allOf.map((member) => ({ kind: "member", schema: member }) as const)];
}

/** The pass `discriminators` has the tag required by the union or by its members: always by one of them. */
function requiresTagAlone(typed: Schema, { discriminator }: Schema): boolean {
  const [tag, ...others] = typed.required ?? [];
  return (
    Object.keys(typed).length === 1 &&
    tag !== undefined &&
    tag === discriminator?.propertyName &&
    others.length === 0
  );
}

/** The types that a typed part is about; undefined where it says nothing of them. */
export function typesIn(part: Schema): readonly string[] | undefined {
  const types = typesOf(part);
  return types === undefined ? undefined : [...new Set(types)];
}

/** The types of which a part without `type` has keywords. */
export function typesSpokenOf(part: Schema): readonly string[] {
  return [...keywordsOfType].flatMap(([type, keywords]) =>
    type !== "integer" && Object.keys(part).some((keyword) => keywords.has(keyword)) ? [type] : [],
  );
}

/** A part's keywords for one type. */
export function ofType(part: Schema, type: string): Schema {
  return { type, ...picked(part, keywordsOfType.get(type) ?? new Set()) };
}

function picked(schema: Schema, keywords: ReadonlySet<string>): Schema {
  const names = Object.keys(schema).filter((keyword) => keywords.has(keyword));
  return names.length === 0
    ? nothing
    : Object.fromEntries(names.map((keyword) => [keyword, schema[keyword]]));
}

const nothing: Schema = {};

const enumKeywords: ReadonlySet<string> = new Set(["enum", "textsOf"]);

const constKeyword: ReadonlySet<string> = new Set(["const"]);

const types: readonly JsonType[] = ["string", "integer", "number", "array", "object"];

const keywordsOfType: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  types.map((type) => [type, new Set(keywordsAbout(type))]),
);

const typedKeywords: Set<string> = new Set(["type", ...types.flatMap(keywordsAbout)]);
// What values are read as excludes none.
typedKeywords.delete("readAs");

const conditions: ReadonlySet<string> = new Set(conditionKeywords);
