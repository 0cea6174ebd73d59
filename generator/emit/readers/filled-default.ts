import { tagValues } from "../../canonical/discriminators.js";
import type { CanonicalModule } from "../../canonical/module.js";
import { referencedName } from "../../canonical/references.js";
import { schemaFailure } from "../../diagnostics.js";
import { isJsonObject, type Schema } from "../../schema.js";

/**
 * A default as the reader would give it: the defaults of the models in it are filled in too.
 *
 * @param within - the properties whose defaults are being filled in already.
 * @throws Failure (schema) where a default would have itself inside it, without end.
 */
export function filledDefault(
  schema: Schema,
  value: unknown,
  module: CanonicalModule,
  within: readonly Schema[] = [],
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const model =
    schema.$ref === undefined ? schema : module.models.get(referencedName(schema.$ref))?.read;
  if (model === undefined) return value;
  if (model !== schema && model.properties === undefined)
    return filledDefault(model, value, module, within);
  const members = model.anyOf ?? model.oneOf;
  if (members !== undefined) {
    const member = memberFor(members, value, model.discriminator?.propertyName, module);
    return member === undefined ? value : filledDefault(member, value, module, within);
  }
  if (Array.isArray(value)) return filledList(model, value, module, within);
  return model.properties === undefined
    ? filledDictionary(model, value, module, within)
    : filledObject(model, model.properties, value, module, within);
}

function filledList(
  schema: Schema,
  value: readonly unknown[],
  module: CanonicalModule,
  within: readonly Schema[],
): unknown {
  return value.map((item, index) => {
    const itemSchema = schema.prefixItems?.[index] ?? schema.items;
    return isJsonObject(itemSchema) ? filledDefault(itemSchema, item, module, within) : item;
  });
}

function filledDictionary(
  schema: Schema,
  value: object,
  module: CanonicalModule,
  within: readonly Schema[],
): unknown {
  const [only, ...others] = dictionaryValues(schema);
  if (only === undefined || others.length > 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, filledDefault(only, entry, module, within)]),
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
  module: CanonicalModule,
  within: readonly Schema[],
): unknown {
  const given = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(properties).flatMap(([name, property]) => {
    if (given.has(name)) {
      return [[name, filledDefault(property, given.get(name), module, within)] as const];
    }
    if (property.default === undefined) return [];
    if (within.includes(property)) throw withoutEnd(name);
    const inner = [...within, property];
    return [[name, filledDefault(property, property.default, module, inner)] as const];
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

/** The member of a union that a default is of: the one with its tag, or the only one with properties. */
function memberFor(
  members: readonly Schema[],
  value: object,
  tag: string | undefined,
  module: CanonicalModule,
): Schema | undefined {
  const models = members.filter(({ $ref }) => $ref !== undefined);
  if (tag === undefined) return models.length === 1 ? models[0] : undefined;
  return models.find(({ $ref = "" }) => {
    const model = module.models.get(referencedName($ref))?.read;
    return tagValues(model, tag)?.includes(Reflect.get(value, tag)) === true;
  });
}
