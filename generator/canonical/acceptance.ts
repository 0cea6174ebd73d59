import {
  type Schema as JudgedSchema,
  format as judgedFormats,
  validate,
} from "@cfworker/json-schema";
import { catastrophicBacktracking } from "#redos-detection";
import { isOfFormat } from "../formats/is-of-format.js";
import { jsonTypesOf, typesOf } from "../schema/json-types.js";
import { acceptanceKeywords, keywordsWhere } from "../schema/keyword-groups.js";
import { referencedName } from "../schema/reference-names.js";
import { type Json, type Schema, without } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";
import { remembered } from "./remembered.js";

/** Tells whether a schema of a document accepts a value; formats and patterns are judged as validators judge them. */
export type Acceptance = (schema: Schema, value: Json) => boolean;

/**
 * A judge for schemas whose `$ref`s lead to the document's definitions.
 *
 * @param withPatterns - whether patterns of keys are looked at, which must be JavaScript's then: those of a canonical
 * schema are.
 */
export function acceptanceIn({ $defs = {} }: Schema, withPatterns = false): Acceptance {
  // Each model is looked at when the first value asks for it: most are asked for by none.
  const known: Record<string, JudgedSchema> = Object.create(null);
  const add = (schema: Schema): JudgedSchema => {
    const judged = onlyJudged(schema, withPatterns);
    forEachSchema(judged, ({ $ref }) => {
      if ($ref === undefined || known[$ref] !== undefined) return;
      // It may refer to itself.
      known[$ref] = {};
      known[$ref] = add($defs[referencedName($ref)] ?? {});
    });
    // Safe: it has keywords of draft 2020-12 alone.
    return judged as JudgedSchema;
  };
  return (schema, value) =>
    (withPatterns && schema.pattern !== undefined ? undefined : simpleVerdict(schema, value)) ??
    isValid(value, add(schema), known);
}

function isValid(
  value: Json,
  schema: JudgedSchema,
  known: { [reference: string]: JudgedSchema },
): boolean {
  try {
    return validate(value, schema, "2020-12", known).valid;
  } catch (error) {
    // The library writes the places of values as URIs, in which half a character has no form.
    if (error instanceof URIError) return true;
    throw error;
  }
}

/** Only what is judged of a schema. */
function onlyJudged(schema: Schema, withPatterns: boolean): Schema {
  return mapSchemas(schema, (whole) => {
    const patterns = withPatterns ? keyPatternsIn(whole) : {};
    // Where patterns of keys are not looked at, nothing is known of what else there may be beside them either.
    const isOpen =
      whole.patternProperties !== undefined && patterns.patternProperties === undefined;
    const known = isOpen ? without(whole, "additionalProperties") : whole;
    const keywords = Object.entries(known).filter(([keyword]) => judgedKeywords.has(keyword));
    return { ...Object.fromEntries(keywords), ...textRule(whole), ...patterns };
  });
}

/** The pattern and the format of a schema as one format that the judge knows. */
function textRule({ pattern, format }: Schema): Schema {
  if (pattern === undefined && format === undefined) return {};
  const name = `uws-codegen ${JSON.stringify([pattern ?? "", format ?? ""])}`;
  judgedFormats[name] ??= (text) => isOfRule(text, pattern, format);
  return { format: name };
}

function isOfRule(text: string, pattern: string | undefined, format: string | undefined): boolean {
  return (
    (pattern === undefined || matching(pattern)?.test(text) !== false) &&
    (format === undefined || isOfFormat(text, format))
  );
}

/** A pattern that can be checked at once; undefined for one that cannot. */
const matching = remembered((pattern): RegExp | undefined => {
  if (catastrophicBacktracking(pattern) !== undefined) return undefined;
  try {
    return new RegExp(pattern, "u");
  } catch {
    // It is not translated yet.
    return undefined;
  }
});

/** The patterns of keys, where all of them are regular expressions, as those of a canonical schema are. */
function keyPatternsIn({ patternProperties }: Schema): Schema {
  const isJudged = Object.keys(patternProperties ?? {}).every(
    (pattern) => matching(pattern) !== undefined,
  );
  return patternProperties !== undefined && isJudged ? { patternProperties } : {};
}

const judgedKeywords: ReadonlySet<string> = new Set(acceptanceKeywords);

/** The verdict where keywords on plain values decide alone, which is nearly always. */
function simpleVerdict(schema: Schema, value: Json): boolean | undefined {
  if (Object.keys(schema).some((keyword) => nestedKeywords.has(keyword))) return undefined;
  const types = typesOf(schema);
  if (types !== undefined && !jsonTypesOf(value).some((type) => types.includes(type))) return false;
  const isConstant = Object.hasOwn(schema, "const");
  if (typeof value === "object" && value !== null) {
    const isEmpty = Array.isArray(value) && value.length === 0 && (schema.minItems ?? 0) === 0;
    return isEmpty && !isConstant && !schema.enum && !schema.contains ? true : undefined;
  }
  if (schema.enum?.includes(value) === false) return false;
  if (isConstant && schema.const !== value) return false;
  if (typeof value === "number") return withinBounds(schema, value);
  if (typeof value !== "string") return true;
  const length = [...value].length;
  return (
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? Number.POSITIVE_INFINITY) &&
    isOfRule(value, schema.pattern, schema.format)
  );
}

const nestedKeywords: ReadonlySet<string> = new Set([
  ...keywordsWhere(({ inPlace }) => inPlace !== undefined),
  "typeParameter",
]);

function withinBounds(schema: Schema, value: number): boolean | undefined {
  if (schema.multipleOf !== undefined) return undefined;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (Number.isNaN(value)) {
    const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum];
    return bounds.every((bound) => bound === undefined);
  }
  return (
    value >= (minimum ?? Number.NEGATIVE_INFINITY) &&
    value <= (maximum ?? Number.POSITIVE_INFINITY) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum)
  );
}
