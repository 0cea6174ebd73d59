import type { JsonType } from "./json-types.js";

/** What the value of a keyword is; `anything` where nothing relies on it. */
export type KeywordValue =
  | "schema"
  | "schemas"
  | "schema map"
  | "string"
  | "strings"
  | "strings map"
  | "number"
  | "number above 0"
  | "count"
  | "boolean"
  | "list"
  | "type"
  | "discriminator"
  | "anything";

/**
 * What a keyword is there for:
 * - `constraint`: it excludes values;
 * - `annotation`: it describes values and excludes none;
 * - `address`: it says where a schema is, which no longer matters once each `$ref` points at a definition;
 * - `structure`: it holds schemas, or says how to read them or their values;
 * - `older`: an older draft or OpenAPI 3.0 has it, and the pass `keywords` replaces it;
 * - `unread`: nothing reads it, so that it is treated like a keyword that nobody knows.
 */
export type KeywordRole =
  | "constraint"
  | "annotation"
  | "address"
  | "structure"
  | "older"
  | "unread";

/** All that the generator knows of one keyword of JSON Schema. */
export interface Keyword {
  readonly value: KeywordValue;
  /** What its value may be instead in an older draft or OpenAPI 3.0. */
  readonly older?: "boolean" | "schemas";
  readonly role: KeywordRole;
  /** Whether it is the generator's own: a file that uses its name means something else. */
  readonly own?: true;
  /** Whether `false` is kept as its value; elsewhere the schema `false` becomes `{ not: {} }`. */
  readonly keepsFalse?: true;
  /** The types whose values it looks at; any type where this is missing. */
  readonly types?: readonly JsonType[];
  /** Further types beside which it is written, though it excludes none of their values. */
  readonly writtenFor?: readonly JsonType[];
  /** How its subschemas apply to the same value, rather than to a part of it. */
  readonly inPlace?: "conjunct" | "alternative" | "reference";
  /** Keywords of one family read each other; `all` reads whatever stands beside it. */
  readonly family?: "properties" | "items" | "contains" | "if" | "all";
  /** Who enforces a constraint: everybody where this is missing, or only AJV's validators, or nobody. */
  readonly enforcedBy?: "validators" | "nobody";
  /** Which end of a length it limits. */
  readonly limits?: "least" | "most";
  /** Whether no type of TypeScript can express it. */
  readonly untyped?: true;
  /** Whether a union's member that has it cannot be merged with members of other types. */
  readonly unmergeable?: true;
  /** Whether it is a condition that is taken as a whole: neither types nor `diff` look into it. */
  readonly condition?: true;
  /** Whether an object schema that has it says which properties there may be. */
  readonly speaksOfProperties?: true;
  /** Whether it alone shows that a JSON object is meant as a schema. */
  readonly showsSchema?: true;
  /** Whether it is left out of names that are made of a place in a schema. */
  readonly unnamed?: true;
}

const text: readonly JsonType[] = ["string"];
const numeric: readonly JsonType[] = ["integer", "number"];
const array: readonly JsonType[] = ["array"];
const object: readonly JsonType[] = ["object"];

/** The keywords with subschemas, in the order in which these are visited. */
const applicators = {
  additionalProperties: {
    ...{ value: "schema", role: "constraint", keepsFalse: true, types: object },
    ...{ family: "properties", speaksOfProperties: true },
  },
  items: {
    ...{ value: "schema", older: "schemas", role: "constraint", keepsFalse: true, types: array },
    ...{ family: "items", unnamed: true },
  },
  contains: {
    ...{ value: "schema", role: "constraint", types: array },
    ...{ family: "contains", unmergeable: true, condition: true },
  },
  propertyNames: { value: "schema", role: "constraint", types: object },
  not: {
    ...{ value: "schema", role: "constraint", inPlace: "conjunct", condition: true },
    ...{ speaksOfProperties: true, unnamed: true },
  },
  if: {
    ...{ value: "schema", role: "constraint", inPlace: "conjunct", condition: true, family: "if" },
    ...{ speaksOfProperties: true },
  },
  // biome-ignore lint/suspicious/noThenProperty: this object is never awaited, and the keyword is called so.
  then: { value: "schema", role: "constraint", inPlace: "conjunct", condition: true, family: "if" },
  else: { value: "schema", role: "constraint", inPlace: "conjunct", condition: true, family: "if" },
  unevaluatedItems: {
    ...{ value: "schema", role: "constraint", keepsFalse: true, types: array, family: "all" },
    ...{ enforcedBy: "validators", unmergeable: true, condition: true },
  },
  unevaluatedProperties: {
    ...{ value: "schema", role: "constraint", keepsFalse: true, types: object, family: "all" },
    ...{ enforcedBy: "validators", unmergeable: true, condition: true, speaksOfProperties: true },
  },
  contentSchema: {
    ...{ value: "schema", role: "constraint", types: text, enforcedBy: "nobody" },
    ...{ untyped: true, condition: true },
  },
  anyOf: {
    ...{ value: "schemas", role: "constraint", inPlace: "alternative" },
    ...{ speaksOfProperties: true, showsSchema: true, unnamed: true },
  },
  oneOf: {
    ...{ value: "schemas", role: "constraint", inPlace: "alternative" },
    ...{ speaksOfProperties: true, showsSchema: true, unnamed: true },
  },
  allOf: {
    ...{ value: "schemas", role: "constraint", inPlace: "conjunct" },
    ...{ speaksOfProperties: true, showsSchema: true, unnamed: true },
  },
  prefixItems: {
    ...{ value: "schemas", role: "constraint", types: array, family: "items", unnamed: true },
  },
  $defs: { value: "schema map", role: "structure", showsSchema: true },
  properties: {
    ...{ value: "schema map", role: "constraint", types: object, family: "properties" },
    ...{ unmergeable: true, speaksOfProperties: true, showsSchema: true, unnamed: true },
  },
  patternProperties: {
    ...{ value: "schema map", role: "constraint", types: object, family: "properties" },
    ...{ enforcedBy: "validators", speaksOfProperties: true },
  },
  dependentSchemas: {
    ...{ value: "schema map", role: "constraint", types: object, inPlace: "conjunct" },
    ...{ unmergeable: true, condition: true, speaksOfProperties: true },
  },
} as const satisfies Readonly<Record<string, Keyword>>;

const constraints = {
  $ref: {
    ...{ value: "string", role: "constraint", inPlace: "reference" },
    ...{ speaksOfProperties: true, showsSchema: true },
  },
  type: { value: "type", role: "constraint", showsSchema: true },
  enum: { value: "list", role: "constraint", speaksOfProperties: true, showsSchema: true },
  const: { value: "anything", role: "constraint", speaksOfProperties: true, showsSchema: true },
  required: {
    ...{ value: "strings", role: "constraint", types: object },
    ...{ unmergeable: true, speaksOfProperties: true },
  },
  dependentRequired: {
    ...{ value: "strings map", role: "constraint", types: object },
    ...{ unmergeable: true, condition: true },
  },
  discriminator: { value: "discriminator", role: "constraint", enforcedBy: "validators" },
  minLength: { value: "count", role: "constraint", types: text, limits: "least", untyped: true },
  maxLength: { value: "count", role: "constraint", types: text, limits: "most", untyped: true },
  pattern: {
    ...{ value: "string", role: "constraint", types: text },
    ...{ enforcedBy: "validators", untyped: true },
  },
  format: {
    ...{ value: "string", role: "constraint", types: text, writtenFor: numeric },
    ...{ enforcedBy: "validators", untyped: true },
  },
  contentEncoding: {
    ...{ value: "anything", role: "constraint", types: text },
    ...{ enforcedBy: "nobody", untyped: true },
  },
  contentMediaType: {
    ...{ value: "anything", role: "constraint", types: text },
    ...{ enforcedBy: "nobody", untyped: true },
  },
  minimum: { value: "number", role: "constraint", types: numeric, untyped: true },
  maximum: { value: "number", role: "constraint", types: numeric, untyped: true },
  exclusiveMinimum: {
    ...{ value: "number", older: "boolean", role: "constraint", types: numeric, untyped: true },
  },
  exclusiveMaximum: {
    ...{ value: "number", older: "boolean", role: "constraint", types: numeric, untyped: true },
  },
  multipleOf: { value: "number above 0", role: "constraint", types: numeric, untyped: true },
  minItems: { value: "count", role: "constraint", types: array, limits: "least" },
  maxItems: { value: "count", role: "constraint", types: array, limits: "most" },
  uniqueItems: { value: "boolean", role: "constraint", types: array, untyped: true },
  minContains: {
    ...{ value: "count", role: "constraint", types: array },
    ...{ family: "contains", unmergeable: true, condition: true },
  },
  maxContains: {
    ...{ value: "count", role: "constraint", types: array },
    ...{ family: "contains", unmergeable: true, condition: true },
  },
  minProperties: {
    ...{ value: "count", role: "constraint", types: object, limits: "least", untyped: true },
  },
  maxProperties: {
    ...{ value: "count", role: "constraint", types: object, limits: "most", untyped: true },
  },
} as const satisfies Readonly<Record<string, Keyword>>;

const others = {
  title: { value: "string", role: "annotation" },
  description: { value: "string", role: "annotation" },
  default: { value: "anything", role: "annotation" },
  examples: { value: "list", role: "annotation" },
  deprecated: { value: "boolean", role: "annotation" },
  readOnly: { value: "boolean", role: "annotation" },
  writeOnly: { value: "boolean", role: "annotation" },
  $id: { value: "string", role: "address" },
  $anchor: { value: "string", role: "address" },
  $dynamicAnchor: { value: "anything", role: "address" },
  $dynamicRef: { value: "anything", role: "address" },
  $schema: { value: "anything", role: "structure" },
  $vocabulary: { value: "anything", role: "unread" },
  $comment: { value: "anything", role: "unread" },
  definitions: { value: "schema map", role: "older" },
  additionalItems: { value: "anything", role: "older" },
  nullable: { value: "anything", role: "older" },
  example: { value: "anything", role: "older" },
} as const satisfies Readonly<Record<string, Keyword>>;

/** The generator's own keywords, which later passes read and emitters too. */
const own = {
  /** Where a definition stood in the document as read. */
  origin: { value: "anything", role: "annotation", own: true },
  /** The type parameter that fills a place (`canonical/slot.ts`). */
  typeParameter: { value: "anything", role: "constraint", own: true, enforcedBy: "nobody" },
  /** What values are read as (`canonical/conversions.ts`). */
  readAs: { value: "anything", role: "structure", own: true, types: ["string", "null"] },
  /** The model with the numbers that the texts in `enum` are of (`canonical/number-keys.ts`). */
  textsOf: { value: "schema", role: "structure", own: true },
  /** A pattern as it was before it was translated, or one that cannot be checked. */
  sourcePattern: {
    ...{ value: "anything", role: "constraint", own: true, types: text },
    ...{ enforcedBy: "nobody", untyped: true },
  },
  /** A format that cannot be checked. */
  sourceFormat: {
    ...{ value: "anything", role: "constraint", own: true, types: text, writtenFor: numeric },
    ...{ enforcedBy: "nobody", untyped: true },
  },
} as const satisfies Readonly<Record<string, Keyword>>;

/**
 * The keywords of JSON Schema (draft 2020-12), those of older drafts and OpenAPI 3.0 that the generator understands, and
 * its own. Whatever is to be known of a keyword as such stands here and nowhere else.
 */
export const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...Object.entries(applicators),
  ...Object.entries(constraints),
  ...Object.entries(others),
  ...Object.entries(own),
]);
