import { valueAt } from "../../generator/schema/json-pointer.js";
import { isJsonObject, type Json, type Schema, sameJson } from "../../generator/schema/schema.js";

/** How far a value of another kind is from a schema, farther than any of the right kind. */
export const otherKind = 1000;

/** How far the value of a tag that is another is from a schema: it means another member of the union. */
const otherTag = 100;

/**
 * How many mistakes a value has by a schema that Pydantic may write, where of a union the nearest member counts.
 * Formats and patterns are not looked at.
 *
 * @param root - the document that references lead into.
 */
export function distance(value: Json, schema: Schema | boolean, root: Schema): number {
  if (typeof schema === "boolean") return schema ? 0 : otherKind;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOf(value, type)))
    return otherKind;
  const { $ref, anyOf, oneOf, allOf = [] } = schema;
  const parts = [
    ...($ref === undefined ? [] : [distance(value, referenced($ref, root), root)]),
    ...allOf.map((part) => distance(value, part, root)),
    ...[anyOf, oneOf].flatMap((members) =>
      members === undefined
        ? []
        : [Math.min(otherKind, ...members.map((member) => distance(value, member, root)))],
    ),
    ...(isOneOfConstants(value, schema) ? [] : [1]),
    ...numberDistances(value, schema),
    ...textDistances(value, schema),
    ...listDistances(value, schema, root),
    ...objectDistances(value, schema, root),
  ];
  return Math.min(
    otherKind,
    parts.reduce((sum, part) => sum + part, 0),
  );
}

/** What a reference leads to. */
export function referenced($ref: string, root: Schema): Schema {
  const pointer = $ref.slice(1);
  const found = valueAt(root, pointer) ?? valueAt(root, decodeURIComponent(pointer));
  // Safe: what a reference of Pydantic's leads to is a schema.
  return (found ?? {}) as Schema;
}

/** Whether a schema has constants, and the value is none of them. */
export function isOneOfConstants(value: Json, schema: Schema): boolean {
  const constants = constantsOf(schema);
  return constants === undefined || constants.some((constant) => sameJson(constant, value));
}

/** The constants of a schema; undefined where it has none. */
export function constantsOf({ const: only, enum: several }: Schema): readonly Json[] | undefined {
  return only === undefined ? several : [only];
}

function isOf(value: Json, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function numberDistances(value: Json, schema: Schema): readonly number[] {
  if (typeof value !== "number") return [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  return [
    ...(minimum !== undefined && value < minimum ? [1] : []),
    ...(maximum !== undefined && value > maximum ? [1] : []),
    ...(exclusiveMinimum !== undefined && value <= exclusiveMinimum ? [1] : []),
    ...(exclusiveMaximum !== undefined && value >= exclusiveMaximum ? [1] : []),
  ];
}

function textDistances(value: Json, { minLength, maxLength }: Schema): readonly number[] {
  if (typeof value !== "string") return [];
  const { length } = [...value];
  return [
    ...(minLength !== undefined && length < minLength ? [1] : []),
    ...(maxLength !== undefined && length > maxLength ? [1] : []),
  ];
}

function listDistances(value: Json, schema: Schema, root: Schema): readonly number[] {
  if (!Array.isArray(value)) return [];
  const items: readonly Json[] = value;
  const { minItems, maxItems } = schema;
  return [
    ...(minItems !== undefined && items.length < minItems ? [1] : []),
    ...(maxItems !== undefined && items.length > maxItems ? [1] : []),
    ...items.map((item, index) => childDistance(item, itemSchema(schema, index), root)),
  ];
}

/** The schema of an item. */
export function itemSchema({ prefixItems = [], items = true }: Schema, index: number): Schema {
  return objectSchema(prefixItems[index] ?? items);
}

function objectDistances(value: Json, schema: Schema, root: Schema): readonly number[] {
  if (!isJsonObject(value)) return [];
  const { required = [], propertyNames } = schema;
  return [
    ...required.filter((name) => !Object.hasOwn(value, name)).map(() => 1),
    ...Object.entries(value).flatMap(([name, child]) => [
      ...(propertyNames !== undefined && distance(name, propertyNames, root) > 0 ? [1] : []),
      ...propertySchemas(schema, name).map((own) => tagDistance(child, own, root)),
    ]),
  ];
}

/** The schemas of a property. */
export function propertySchemas(schema: Schema, name: string): readonly Schema[] {
  const { properties = {}, patternProperties = {}, additionalProperties = true } = schema;
  const matching = Object.entries(patternProperties)
    .filter(([pattern]) => new RegExp(pattern, "u").test(name))
    .map(([, own]) => own);
  const named = Object.hasOwn(properties, name) ? properties[name] : undefined;
  const own = named === undefined ? matching : [named, ...matching];
  return own.length > 0 ? own : [objectSchema(additionalProperties)];
}

function objectSchema(schema: Schema | boolean): Schema {
  if (typeof schema !== "boolean") return schema;
  return schema ? {} : { not: {} };
}

function tagDistance(value: Json, schema: Schema, root: Schema): number {
  const own = schema.$ref === undefined ? schema : referenced(schema.$ref, root);
  return isOneOfConstants(value, own) ? childDistance(value, schema, root) : otherTag;
}

/** Inside a value, one of another kind is one mistake. */
function childDistance(value: Json, schema: Schema, root: Schema): number {
  if (schema.not !== undefined) return 1;
  const found = distance(value, schema, root);
  return found >= otherKind ? 1 : found;
}
