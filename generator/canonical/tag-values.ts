import { typesOf } from "../schema/json-types.js";
import { referencedName } from "../schema/reference-names.js";
import { isScalarValue, type Json, type Schema } from "../schema/schema.js";

type Definitions = NonNullable<Schema["$defs"]>;

/**
 * The values that a property has in the objects that a schema accepts, where it is there: none where the schema accepts
 * no objects, undefined where they are not constants. Follows references, unions, and what must hold at the same time.
 */
export function tagValues(
  schema: Schema | undefined,
  tag: string,
  definitions: Definitions,
  within: readonly Schema[] = [],
): readonly Json[] | undefined {
  if (schema === undefined || within.includes(schema)) return undefined;
  const inner = (each: Schema | undefined): readonly Json[] | undefined =>
    tagValues(each, tag, definitions, [...within, schema]);
  if (typesOf(schema)?.includes("object") === false || isScalarConstant(schema)) return [];
  const { properties = {} } = schema;
  if (Object.hasOwn(properties, tag)) {
    const own = constantsOf(properties[tag], definitions);
    if (own !== undefined) return own;
  }
  return inParts(schema, definitions, inner);
}

/** The values of a schema that accepts constants only; undefined where it accepts others. */
function constantsOf(
  schema: Schema | undefined,
  definitions: Definitions,
  within: readonly Schema[] = [],
): readonly Json[] | undefined {
  if (schema === undefined || within.includes(schema)) return undefined;
  // Safe: the value of `const` is JSON.
  if (Object.hasOwn(schema, "const")) return [schema.const as Json];
  if (schema.enum !== undefined) return schema.enum;
  if (typesOf(schema)?.every((type) => type === "null") === true) return [null];
  return inParts(schema, definitions, (each) =>
    constantsOf(each, definitions, [...within, schema]),
  );
}

/** What the reference, a member of `allOf`, or all members of a union say. */
function inParts(
  { $ref, allOf = [], anyOf, oneOf }: Schema,
  definitions: Definitions,
  valuesOf: (schema: Schema | undefined) => readonly Json[] | undefined,
): readonly Json[] | undefined {
  const parts = $ref === undefined ? allOf : [definitions[referencedName($ref)], ...allOf];
  for (const part of parts) {
    const values = valuesOf(part);
    if (values !== undefined) return values;
  }
  for (const members of [anyOf, oneOf]) {
    const values = members?.map(valuesOf);
    if (values?.every((each) => each !== undefined) === true) return [...new Set(values.flat())];
  }
  return undefined;
}

function isScalarConstant(schema: Schema): boolean {
  // Safe: the value of `const` is JSON.
  const values = Object.hasOwn(schema, "const") ? [schema.const as Json] : schema.enum;
  return values?.every(isScalarValue) === true;
}
