import { jsonTypes, typesOf } from "../schema/json-types.js";
import { conditionKeywords, keywordsAbout } from "../schema/keyword-groups.js";
import { referencedName } from "../schema/reference-names.js";
import { isJsonObject, type Json, type Schema, without } from "../schema/schema.js";
import { type Definitions, isConstraint } from "./fingerprints.js";

/** One kind of value that a schema accepts. */
export type Alternative =
  /** What a model accepts. */
  | { readonly kind: "model"; readonly name: string; readonly schema: Schema }
  /** Some values. */
  | { readonly kind: "values"; readonly values: readonly Json[]; readonly schema: Schema }
  /** The values of one JSON type, as far as the schema, which has only keywords for it, accepts them. */
  | { readonly kind: "type"; readonly type: string; readonly schema: Schema }
  /** What each of several schemas accepts. */
  | { readonly kind: "all"; readonly parts: readonly Schema[]; readonly schema: Schema }
  /** What something accepts that nothing is known of. */
  | { readonly kind: "opaque"; readonly schema: Schema };

/** What a schema accepts: any of the alternatives, and perhaps null. */
export interface Union {
  readonly alternatives: readonly Alternative[];
  readonly isNullable: boolean;
  /** Whether it accepts any value at all. */
  readonly isAny: boolean;
  /** The property that tells the members apart, or some of them. */
  readonly tag: string | undefined;
}

/**
 * Splits a schema into the kinds of values that it accepts, so that `anyOf`, a list of types and `enum` are
 * one thing however they are written.
 *
 * @param keeps - whether a model stays one; others are split as if they stood in the `$ref`'s place.
 */
export function unionOf(
  schema: Schema,
  definitions: Definitions,
  keeps: (name: string) => boolean,
  within: ReadonlySet<string> = new Set(),
): Union {
  const parts = partsOf(schema);
  const [part, ...others] = parts;
  if (part === undefined)
    return { alternatives: [], isNullable: true, isAny: true, tag: undefined };
  if (others.length > 0) {
    const alternative: Alternative = { kind: "all", parts, schema: bare(schema) };
    return { alternatives: [alternative], isNullable: false, isAny: false, tag: undefined };
  }
  if (part.$ref !== undefined) return referenceUnion(part, definitions, keeps, within);
  if (Object.hasOwn(part, "const") || part.enum !== undefined) {
    // Safe: JSON has no undefined.
    return valuesUnion(part.enum ?? [part.const as Json], part);
  }
  const members = part.anyOf ?? (part.discriminator === undefined ? undefined : part.oneOf);
  if (members !== undefined) {
    const inner = members.map((member) => unionOf(member, definitions, keeps, within));
    return {
      alternatives: mergedValues(inner.flatMap(({ alternatives }) => alternatives)),
      isNullable: inner.some(({ isNullable }) => isNullable),
      isAny: inner.some(({ isAny }) => isAny),
      tag: part.discriminator?.propertyName ?? innerTags(inner),
    };
  }
  if (isNever(part)) return valuesUnion([], part);
  const types = typesIn(part);
  if (types === undefined) {
    const opaque: Alternative = { kind: "opaque", schema: part };
    return { alternatives: [opaque], isNullable: false, isAny: false, tag: undefined };
  }
  return {
    alternatives: types
      .filter((type) => type !== "null")
      .map((type) => ({ kind: "type", type, schema: ofType(part, type) })),
    isNullable: types.includes("null"),
    isAny: false,
    tag: undefined,
  };
}

/** The tag of a tagged union within a union, as in one that may be null; all of them where there are several. */
function innerTags(members: readonly Union[]): string | undefined {
  const tags = new Set(members.flatMap(({ tag }) => tag ?? []));
  return tags.size === 0 ? undefined : [...tags].sort().join(", ");
}

function referenceUnion(
  { $ref = "" }: Schema,
  definitions: Definitions,
  keeps: (name: string) => boolean,
  within: ReadonlySet<string>,
): Union {
  const name = referencedName($ref);
  const schema: Schema = definitions.get(name) ?? {};
  if (keeps(name) || within.has(name) || schema.properties !== undefined) {
    const model: Alternative = { kind: "model", name, schema };
    return { alternatives: [model], isNullable: false, isAny: false, tag: undefined };
  }
  return unionOf(schema, definitions, keeps, new Set([...within, name]));
}

function valuesUnion(values: readonly Json[], schema: Schema): Union {
  const others = values.filter((value) => value !== null);
  return {
    alternatives: others.length === 0 ? [] : [{ kind: "values", values: others, schema }],
    isNullable: others.length < values.length,
    isAny: false,
    tag: undefined,
  };
}

/** All values that a union lists, in one alternative. */
function mergedValues(alternatives: readonly Alternative[]): readonly Alternative[] {
  const values = alternatives.flatMap((one) => (one.kind === "values" ? one.values : []));
  const others = alternatives.filter(({ kind }) => kind !== "values");
  return values.length === 0
    ? others
    : [{ kind: "values", values, schema: { enum: values } }, ...others];
}

/** The schemas of which all must accept a value, each of one kind; none where anything is accepted. */
function partsOf(schema: Schema): readonly Schema[] {
  const known = partCache.get(schema);
  if (known !== undefined) return known;
  const parts = [...singleParts(schema), ...(schema.allOf ?? [])];
  partCache.set(schema, parts);
  return parts;
}

/** The parts of a schema are always the same objects, so that what was compared is known again. */
const partCache = new WeakMap<Schema, readonly Schema[]>();

function singleParts(schema: Schema): Schema[] {
  const parts: Schema[] = [];
  const { $ref, anyOf, oneOf, discriminator } = schema;
  if ($ref !== undefined) parts.push({ $ref });
  if (schema.enum !== undefined) parts.push({ enum: schema.enum });
  if (Object.hasOwn(schema, "const")) parts.push(picked(schema, new Set(["const"])));
  if (anyOf !== undefined) parts.push({ anyOf });
  if (oneOf !== undefined)
    parts.push(discriminator === undefined ? { oneOf } : { oneOf, discriminator });
  const plain = picked(schema, plainKeywords);
  if (Object.keys(plain).length > 0 && !requiresTagOnly(plain, schema)) parts.push(plain);
  const opaque = picked(schema, opaqueKeywords);
  if (Object.keys(opaque).length > 0) parts.push(opaque);
  return parts;
}

/** The pass `discriminators` has the tag required by the union or by its members: always by one of them. */
function requiresTagOnly(plain: Schema, { discriminator }: Schema): boolean {
  const [tag, ...others] = plain.required ?? [];
  return (
    Object.keys(plain).length === 1 &&
    tag !== undefined &&
    tag === discriminator?.propertyName &&
    others.length === 0
  );
}

/** The types that a part is about: all of them where it has only keywords that look at some. */
function typesIn(part: Schema): readonly string[] | undefined {
  const types = typesOf(part);
  if (types !== undefined) return [...new Set(types)];
  const isPlain = Object.keys(part).every((keyword) => plainKeywords.has(keyword));
  return isPlain ? allTypes : undefined;
}

/** A whole number is a number. */
const allTypes: readonly string[] = jsonTypes.filter((type) => type !== "integer");

function isNever(part: Schema): boolean {
  return isJsonObject(part.not) && Object.keys(part.not).length === 0;
}

/** A part's keywords for one type. */
function ofType(part: Schema, type: string): Schema {
  const ofPart = typeCache.get(part) ?? new Map<string, Schema>();
  typeCache.set(part, ofPart);
  const known = ofPart.get(type);
  if (known !== undefined) return known;
  const schema = { type, ...picked(part, keywordsOfType.get(type) ?? new Set()) };
  ofPart.set(type, schema);
  return schema;
}

const typeCache = new WeakMap<Schema, Map<string, Schema>>();

function bare(schema: Schema): Schema {
  return without(schema, "$defs");
}

function picked(schema: Schema, keywords: ReadonlySet<string>): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keywords.has(keyword)));
}

const opaqueKeywords: ReadonlySet<string> = new Set(conditionKeywords);

/** The constraints on values of each type. */
const keywordsOfType: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  jsonTypes.map((type) => [type, new Set(keywordsAbout(type).filter(isConstraint))]),
);

const plainKeywords: ReadonlySet<string> = new Set([
  "type",
  ...[...keywordsOfType.values()].flatMap((keywords) => [...keywords]),
]);
