import { type Schema as JudgedSchema, validate } from "@cfworker/json-schema";
import { jsonTypesOf, typesOf } from "../schema/json-types.js";
import { acceptanceKeywords, keywordsWhere } from "../schema/keyword-groups.js";
import { referencedName } from "../schema/reference-names.js";
import { type Json, type Schema, without } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";

/** Tells whether a schema of a document accepts a value; formats are not looked at, and patterns only where asked. */
export type Acceptance = (schema: Schema, value: Json) => boolean;

/**
 * A judge for schemas whose `$ref`s lead to the document's definitions.
 *
 * @param withPatterns - whether patterns are looked at, which must be JavaScript's then: those of a canonical schema are.
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
    const patterns = withPatterns ? patternsIn(whole) : {};
    // Where patterns are not looked at, nothing is known of what else there may be beside them either.
    const isOpen =
      whole.patternProperties !== undefined && patterns.patternProperties === undefined;
    const known = isOpen ? without(whole, "additionalProperties") : whole;
    const keywords = Object.entries(known).filter(([keyword]) => judgedKeywords.has(keyword));
    return { ...Object.fromEntries(keywords), ...patterns };
  });
}

/** The keywords with patterns that are regular expressions, as those of a canonical schema are. */
function patternsIn({ pattern, patternProperties }: Schema): Schema {
  return {
    ...(pattern !== undefined && isExpression(pattern) ? { pattern } : {}),
    ...(patternProperties !== undefined && Object.keys(patternProperties).every(isExpression)
      ? { patternProperties }
      : {}),
  };
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
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
    length >= (schema.minLength ?? 0) && length <= (schema.maxLength ?? Number.POSITIVE_INFINITY)
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
