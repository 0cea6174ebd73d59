import { type Schema as JudgedSchema, validate } from "@cfworker/json-schema";
import { jsonTypesOf, typesOf } from "../schema/json-types.js";
import { acceptanceKeywords, keywordsWhere } from "../schema/keyword-groups.js";
import { referencedName } from "../schema/reference-names.js";
import { type Json, type Schema, without } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";

/** Tells whether a schema of a document accepts a value; formats and patterns are not looked at. */
export type Acceptance = (schema: Schema, value: Json) => boolean;

/** A judge for schemas whose `$ref`s lead to the document's definitions. */
export function acceptanceIn({ $defs = {} }: Schema): Acceptance {
  // Each model is looked at when the first value asks for it: most are asked for by none.
  const known: Record<string, JudgedSchema> = Object.create(null);
  const add = (schema: Schema): JudgedSchema => {
    const judged = onlyJudged(schema);
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
    simpleVerdict(schema, value) ?? validate(value, add(schema), "2020-12", known).valid;
}

/** Only what is judged of a schema. */
function onlyJudged(schema: Schema): Schema {
  return mapSchemas(schema, (whole) => {
    // Patterns are not looked at, so nothing is known of what else there may be beside them either.
    const known =
      whole.patternProperties === undefined ? whole : without(whole, "additionalProperties");
    const keywords = Object.entries(known).filter(([keyword]) => judgedKeywords.has(keyword));
    return Object.fromEntries(keywords);
  });
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
