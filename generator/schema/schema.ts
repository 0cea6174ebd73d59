/** Any value that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A JSON Schema (draft 2020-12) as an object, with the keywords that the generator reads.
 *
 * `additionalProperties` and `items` may be booleans before the pass `keywords` has run; after it only
 * `false` is left, meaning "none".
 */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  readonly examples?: readonly Json[];
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly type?: string | readonly string[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly patternProperties?: { readonly [pattern: string]: Schema };
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly contains?: Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: Discriminator;
  /** The generator's own keyword: this place is filled by a type parameter (see `canonical/slot.ts`). */
  readonly typeParameter?: TypeParameter;
  /** The generator's own keyword: which model the texts in `enum` are of (see `canonical/number-keys.ts`). */
  readonly textsOf?: Schema;
  /** The generator's own keyword: what values are read as (see `canonical/conversions.ts`). */
  readonly readAs?: ReadAs;
  readonly [keyword: string]: unknown;
}

/** What values of a schema can be read as that JSON has no value for. */
export type ReadAs =
  | "Date"
  | "Temporal.Instant"
  | "Temporal.PlainDate"
  | "Temporal.PlainDateTime"
  | "Temporal.Duration"
  | "number";

/** OpenAPI's and Pydantic's hint which property tells the members of a `oneOf` apart. */
export interface Discriminator {
  readonly propertyName: string;
  readonly mapping?: { readonly [tag: string]: string };
}

/** A place in a model that each service fills with a type of its own. */
export interface TypeParameter {
  /** The parameter's name in TypeScript, such as `P`. */
  readonly name: string;
  /** What stands there where no service has filled it; without one the parameter must be given. */
  readonly default?: Schema;
}

/** Whether a parsed JSON value is an object (and not an array or null). */
export function isJsonObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(left: unknown, right: unknown): boolean {
  // NaN, which Python writes into JSON, is not equal to itself.
  if (Object.is(left, right) || left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length && left.every((item, index) => sameJson(item, right[index]))
    );
  }
  if (isJsonObject(left) && isJsonObject(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
    );
  }
  return false;
}

/** Whether a JSON value has no others in it. */
export function isScalarValue(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

/** A copy of `object` without the keys named. */
export function without<Value extends object>(object: Value, ...keys: readonly string[]): Value {
  if (!keys.some((key) => Object.hasOwn(object, key))) return object;
  const entries = Object.entries(object).filter(([key]) => !keys.includes(key));
  // Safe for the types it is used with here: schemas and JSON objects, whose keys are all optional.
  return Object.fromEntries(entries) as Value;
}
