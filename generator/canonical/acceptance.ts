import { Ajv2020 } from "ajv/dist/2020.js";
import { type Json, type Schema, sameJson, without } from "../schema.js";
import { jsonTypesOf, typesOf } from "./constants.js";
import { prototypeAsPattern } from "./prototype-property.js";
import { mapSchemas } from "./traverse.js";

/** Tells whether a schema of a document accepts a value; formats and patterns are not looked at. */
export type Acceptance = (schema: Schema, value: Json) => boolean;

/** A judge for schemas whose `$ref`s lead to the document's definitions. */
export function acceptanceIn(document: Schema): Acceptance {
  let ajv: Ajv2020 | undefined;
  return (schema, value) => {
    const simple = simpleVerdict(schema, value);
    if (simple !== undefined) return simple;
    ajv ??= compilerFor(document);
    return ajv.validate(absolute(schema), value) === true;
  };
}

const documentId = "document";

function compilerFor(document: Schema): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    logger: false,
    // A default of infinity is a number.
    strictNumbers: false,
  });
  // AJV stumbles over keeping track of what was evaluated (patterns of keys beside a union, say).
  ajv.opts.unevaluated = false;
  for (const [keyword, validate] of comparisons) {
    ajv.removeKeyword(keyword).addKeyword({ keyword, validate, errors: false });
  }
  ajv.addSchema({ ...absolute({ $defs: document.$defs ?? {} }) }, documentId);
  return ajv;
}

/** Keywords that compare values: AJV's own way to do so fails on objects with a property `valueOf`. */
const comparisons: ReadonlyMap<string, (said: unknown, value: unknown) => boolean> = new Map([
  ["const", sameJson],
  ["enum", (allowed, value) => isOneOf(value, allowed)],
  ["uniqueItems", (isAsked, items) => isAsked !== true || !hasRepeated(items)],
]);

function isOneOf(value: unknown, allowed: unknown): boolean {
  return Array.isArray(allowed) && allowed.some((each) => sameJson(each, value));
}

function hasRepeated(items: unknown): boolean {
  return (
    Array.isArray(items) &&
    items.some((item, index) => items.slice(0, index).some((other) => sameJson(item, other)))
  );
}

/** The schema as AJV takes it from anywhere: `$ref`s name the document, and only what is judged is there. */
function absolute(schema: Schema): Schema {
  return mapSchemas(schema, (whole) => {
    if (whole.enum?.length === 0) return { not: {} };
    // Patterns are not looked at, so nothing is known of what else there may be beside them either.
    const known =
      whole.patternProperties === undefined ? whole : without(whole, "additionalProperties");
    const judged = prototypeAsPattern(
      Object.fromEntries(Object.entries(known).filter(([keyword]) => judgedKeywords.has(keyword))),
    );
    const { $ref } = judged;
    return $ref?.startsWith("#") === true ? { ...judged, $ref: `${documentId}${$ref}` } : judged;
  });
}

/** All that excludes values, but for patterns and formats; AJV has a meaning of its own for some others. */
const judgedKeywords: ReadonlySet<string> = new Set([
  ...["$ref", "$defs", "type", "enum", "const", "anyOf", "oneOf", "allOf", "not"],
  ...["if", "then", "else", "properties", "required", "additionalProperties", "propertyNames"],
  ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas"],
  ...["items", "prefixItems", "contains", "minContains", "maxContains"],
  ...["minItems", "maxItems", "uniqueItems", "minLength", "maxLength"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
]);

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
  ...["$ref", "anyOf", "oneOf", "allOf", "not", "if", "typeParameter"],
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
