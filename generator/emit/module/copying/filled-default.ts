import { acceptanceIn } from "../../../canonical/acceptance.js";
import { tagValues } from "../../../canonical/discriminators.js";
import { readDocument } from "../../../canonical/module.js";
import { referencedName } from "../../../canonical/references.js";
import { expressionIn, literal } from "../../../code/literal.js";
import { schemaFailure } from "../../../diagnostics/diagnostic.js";
import { isJsonObject, type Json, type Schema } from "../../../schema/schema.js";
import type { CopyContext } from "./context.js";
import { converting } from "./converting.js";

/**
 * A default as the reader would give it: the defaults of the models in it are filled in too, and its times are
 * expressions.
 *
 * @param within - the properties whose defaults are being filled in already.
 * @throws Failure (schema) where a default would have itself inside it, without end.
 */
export function filledDefault(
  schema: Schema,
  value: unknown,
  context: CopyContext,
  within: readonly Schema[] = [],
): unknown {
  if (value === null) return value;
  const { models } = context.module;
  const model = schema.$ref === undefined ? schema : models.get(referencedName(schema.$ref))?.read;
  if (model === undefined) return value;
  if (model !== schema && model.properties === undefined)
    return filledDefault(model, value, context, within);
  const members = model.anyOf ?? model.oneOf;
  if (members !== undefined) {
    const member = memberFor(members, value, model.discriminator?.propertyName, context);
    return member === undefined ? value : filledDefault(member, value, context, within);
  }
  if (typeof value !== "object") return filledScalar(model, value, context);
  if (Array.isArray(value)) return filledList(model, value, context, within);
  return model.properties === undefined
    ? filledDictionary(model, value, context, within)
    : filledObject(model, model.properties, value, context, within);
}

/** A time is what its text is read as; a number that is not finite stands in schemas as one. */
function filledScalar(schema: Schema, value: unknown, context: CopyContext): unknown {
  if (schema.readAs === undefined || schema.readAs === "number" || typeof value !== "string")
    return value;
  const { expression } = converting(schema, literal(value), context) ?? {};
  return expression === undefined ? value : expressionIn(expression);
}

function filledList(
  schema: Schema,
  value: readonly unknown[],
  context: CopyContext,
  within: readonly Schema[],
): unknown {
  return value.map((item, index) => {
    const itemSchema = schema.prefixItems?.[index] ?? schema.items;
    return isJsonObject(itemSchema) ? filledDefault(itemSchema, item, context, within) : item;
  });
}

function filledDictionary(
  schema: Schema,
  value: object,
  context: CopyContext,
  within: readonly Schema[],
): unknown {
  const [only, ...others] = dictionaryValues(schema);
  if (only === undefined || others.length > 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, filledDefault(only, entry, context, within)]),
  );
}

/** The schemas that the values of a dictionary may have. */
export function dictionaryValues({
  additionalProperties,
  patternProperties = {},
}: Schema): readonly Schema[] {
  const patterned = Object.values(patternProperties);
  return isJsonObject(additionalProperties) ? [...patterned, additionalProperties] : patterned;
}

function filledObject(
  schema: Schema,
  properties: NonNullable<Schema["properties"]>,
  value: object,
  context: CopyContext,
  within: readonly Schema[],
): unknown {
  const given = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(properties).flatMap(([name, property]) => {
    if (given.has(name)) {
      return [[name, filledDefault(property, given.get(name), context, within)] as const];
    }
    if (property.default === undefined) return [];
    if (within.includes(property)) throw withoutEnd(name);
    const inner = [...within, property];
    return [[name, filledDefault(property, property.default, context, inner)] as const];
  });
  const others = isJsonObject(schema.additionalProperties) ? [...given] : [];
  return Object.fromEntries([...others, ...known]);
}

function withoutEnd(name: string): Error {
  return schemaFailure({
    code: "default-without-end",
    message: `The default of ${JSON.stringify(name)} has itself inside it, without end, once it is filled in.`,
    hint: "Give the default in full, or let it be null.",
  });
}

/** The member of a union that a default is of: the one with its tag, or of those that accept it the closest. */
function memberFor(
  members: readonly Schema[],
  value: unknown,
  tag: string | undefined,
  { module }: CopyContext,
): Schema | undefined {
  if (tag !== undefined && typeof value === "object" && value !== null) {
    return members.find(({ $ref = "" }) => {
      const model = module.models.get(referencedName($ref))?.read;
      return tagValues(model, tag)?.includes(Reflect.get(value, tag)) === true;
    });
  }
  const accepts = acceptanceIn(readDocument(module));
  // Safe: a default is JSON.
  const accepting = members.filter((member) => accepts(member, value as Json));
  const [first, ...more] = accepting;
  if (more.length === 0 || typeof value !== "object") return first;
  const kept = (member: Schema): number => {
    const model =
      member.$ref === undefined ? member : module.models.get(referencedName(member.$ref))?.read;
    const names = Object.keys(model?.properties ?? {});
    return Object.keys(value ?? {}).filter((name) => names.includes(name)).length;
  };
  return accepting.toSorted((left, right) => kept(right) - kept(left))[0];
}
