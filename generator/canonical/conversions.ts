import { formats } from "../formats/formats.js";
import { annotationsOf, constraintsOf } from "../schema/annotations.js";
import type { Conversions } from "../schema/conversions.js";
import { typesOf } from "../schema/json-types.js";
import { referencedName } from "../schema/reference-names.js";
import { isJsonObject, type ReadAs, type Schema } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";
import { isInherited } from "./inherited-names.js";
import type { Pass } from "./pass.js";
import { valueTypes } from "./value-types.js";

/**
 * Marks the places whose values are read as something that JSON has no value for, with the generator's own keyword `readAs`; a
 * number that may be infinite becomes a union with the form that infinity has on the wire. Only where the form
 * on the wire tells: in `datetime | str` a text may be either, and stays one.
 */
export const conversions: Pass = {
  name: "conversions",
  repairs:
    "times, durations and infinite numbers, which are texts or null in JSON; where the config asks for more",
  apply(document, { conversions: asked }) {
    const marks = marksFor(asked ?? {});
    if (marks.length === 0) return document;
    const ambiguous = ambiguousModels(document);
    const convert = (schema: Schema, taken: ReadonlySet<string>): Schema =>
      marked(withInner(schema, convert, document.$defs ?? {}), marks, taken);
    const definitions = Object.entries(document.$defs ?? {}).map(
      ([name, schema]) =>
        [name, ambiguous.has(name) ? schema : convert(schema, new Set())] as const,
    );
    return { ...document, $defs: Object.fromEntries(definitions) };
  },
};

/** Whether something in the values of a schema itself, not in the models it refers to, is converted. */
export function hasConversion(schema: Schema): boolean {
  let found = false;
  forEachSchema(schema, ({ readAs }) => {
    found ||= readAs !== undefined;
  });
  return found;
}

/** The JSON type that a value has on the wire that is read as something else. */
function wireTypeOf(schema: Schema): "string" | "null" {
  return typesOf(schema)?.includes("string") === true || schema.enum !== undefined
    ? "string"
    : "null";
}

/** Changes a schema whose values are to be read as something else; undefined where they are not. */
interface Mark {
  /** The type that the value has on the wire, which no other member of a union may have. */
  readonly type: "string" | "null";
  readonly apply: (schema: Schema) => Schema | undefined;
}

function marksFor({ dates = "string", infNan }: Conversions): readonly Mark[] {
  const marks: Mark[] = [];
  if (dates !== "string") marks.push({ type: "string", apply: (schema) => timed(schema, dates) });
  if (infNan === "strings") marks.push({ type: "string", apply: withInfinityNames });
  if (infNan === "null") marks.push({ type: "null", apply: withNullForInfinity });
  return marks;
}

function marked(schema: Schema, marks: readonly Mark[], taken: ReadonlySet<string>): Schema {
  for (const { type, apply } of marks) {
    const changed = taken.has(type) ? undefined : apply(schema);
    if (changed !== undefined) return changed;
  }
  return schema;
}

function timed(schema: Schema, dates: "Date" | "Temporal"): Schema | undefined {
  const conversion = formats.get(schema.format ?? "")?.conversion ?? "none";
  const readAs = conversion === "none" ? undefined : conversion[dates];
  const isText = typesOf(schema)?.includes("string") === true;
  return isText && readAs !== undefined ? { ...schema, readAs } : undefined;
}

function withInfinityNames(schema: Schema): Schema | undefined {
  const names = ["Infinity", "-Infinity", "NaN"].filter((name) => isWithin(schema, Number(name)));
  return names.length === 0 ? undefined : withForm(schema, { enum: names });
}

function withNullForInfinity(schema: Schema): Schema | undefined {
  const isAlwaysFinite = ![Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].some((value) =>
    isWithin(schema, value),
  );
  return isAlwaysFinite ? undefined : withForm(schema, { type: "null" });
}

/** A number, or what is written in place of one that is not finite; unless that means something else already. */
function withForm(schema: Schema, form: Schema): Schema | undefined {
  const types = typesOf(schema) ?? [];
  if (!types.includes("number") || types.includes(wireTypeOf(form))) return undefined;
  const readAs: ReadAs = "number";
  return { anyOf: [constraintsOf(schema), { ...form, readAs }], ...annotationsOf(schema) };
}

/** Whether the bounds of a number let through one that is not finite. */
function isWithin(schema: Schema, value: number): boolean {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  const hasLower = minimum !== undefined || exclusiveMinimum !== undefined;
  const hasUpper = maximum !== undefined || exclusiveMaximum !== undefined;
  if (multipleOf !== undefined) return false;
  if (Number.isNaN(value)) return !hasLower && !hasUpper;
  return value > 0 ? !hasUpper : !hasLower;
}

type Convert = (schema: Schema, taken: ReadonlySet<string>) => Schema;

/** The places inside a schema whose values are read one by one, each converted. */
function withInner(schema: Schema, convert: Convert, definitions: Definitions): Schema {
  const { properties, items, prefixItems, anyOf, oneOf } = schema;
  const none: ReadonlySet<string> = new Set();
  const inUnion = (members: readonly Schema[]): Schema[] =>
    members.map((member, index) => convert(member, typesOfOthers(members, index, definitions)));
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [
          name,
          // A property that every object has may be missing and yet there; its type says no more than that.
          isInherited(name) ? property : convert(property, none),
        ]),
      ),
    }),
    ...(isJsonObject(items) && prefixItems === undefined && { items: convert(items, none) }),
    ...(prefixItems &&
      isWholeTuple(schema) && {
        prefixItems: prefixItems.map((item) => convert(item, none)),
      }),
    ...(properties === undefined && convertedDictionary(schema, convert)),
    ...(anyOf && { anyOf: inUnion(anyOf).flatMap(flattened) }),
    ...(oneOf && { oneOf: inUnion(oneOf) }),
  };
}

/** A number in a union has become a union itself, which says the same as its members. */
function flattened(member: Schema): readonly Schema[] {
  return member.anyOf !== undefined && Object.keys(member).length === 1 ? member.anyOf : [member];
}

/** Whether every value of a tuple has all of its items and no others, once its defaults are filled in. */
function isWholeTuple(schema: Schema): boolean {
  const { prefixItems = [], items, maxItems } = schema;
  const isClosed = items === false || maxItems === prefixItems.length;
  return isClosed && optionalItems(schema).every((item) => item.default !== undefined);
}

/** Whether a reader fills in items of the tuple that a schema itself is. */
export function fillsTuple(schema: Schema): boolean {
  return isWholeTuple(schema) && optionalItems(schema).length > 0;
}

/** The items that a tuple may lack. */
function optionalItems({ prefixItems = [], minItems = 0 }: Schema): readonly Schema[] {
  return prefixItems.slice(minItems);
}

function convertedDictionary(
  { additionalProperties, patternProperties }: Schema,
  convert: Convert,
): Schema {
  const none: ReadonlySet<string> = new Set();
  const patterns = Object.entries(patternProperties ?? {});
  const [only, ...others] = patterns;
  if (isJsonObject(additionalProperties) && only === undefined)
    return { additionalProperties: convert(additionalProperties, none) };
  if (!isJsonObject(additionalProperties) && only !== undefined && others.length === 0)
    return { patternProperties: { [only[0]]: convert(only[1], none) } };
  return {};
}

/**
 * The models that stand in a union beside others with values of the same type on the wire: what they are read
 * as could not be told there.
 */
function ambiguousModels(document: Schema): ReadonlySet<string> {
  const definitions = document.$defs ?? {};
  const found = new Set<string>();
  mapSchemas(document, (schema) => {
    const members = schema.discriminator === undefined ? (schema.anyOf ?? schema.oneOf ?? []) : [];
    members.forEach((member, index) => {
      if (member.$ref === undefined) return;
      const others = typesOfOthers(members, index, definitions);
      const own = valueTypes(member, definitions);
      if (["string", "null"].some((type) => own.has(type) && others.has(type)))
        found.add(referencedName(member.$ref));
    });
    return schema;
  });
  return found;
}

type Definitions = NonNullable<Schema["$defs"]>;

function typesOfOthers(
  members: readonly Schema[],
  index: number,
  definitions: Definitions,
): ReadonlySet<string> {
  const others = members.filter((_, other) => other !== index);
  return new Set(others.flatMap((member) => [...valueTypes(member, definitions)]));
}
