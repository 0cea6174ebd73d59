import { tagValues } from "../../canonical/discriminators.js";
import type { CanonicalModule } from "../../canonical/module.js";
import { referencedName } from "../../canonical/references.js";
import { isJsonObject, type Schema } from "../../schema.js";

/** A default as the reader would give it: the defaults of the models in it are filled in too. */
export function filledDefault(schema: Schema, value: unknown, module: CanonicalModule): unknown {
  if (typeof value !== "object" || value === null) return value;
  const model =
    schema.$ref === undefined ? schema : module.models.get(referencedName(schema.$ref))?.read;
  if (model === undefined) return value;
  if (model !== schema && model.properties === undefined)
    return filledDefault(model, value, module);
  const members = model.anyOf ?? model.oneOf;
  if (members !== undefined) {
    const member = memberFor(members, value, model.discriminator?.propertyName, module);
    return member === undefined ? value : filledDefault(member, value, module);
  }
  if (Array.isArray(value)) return filledList(model, value, module);
  return model.properties === undefined
    ? value
    : filledObject(model, model.properties, value, module);
}

function filledList(schema: Schema, value: readonly unknown[], module: CanonicalModule): unknown {
  return value.map((item, index) => {
    const itemSchema = schema.prefixItems?.[index] ?? schema.items;
    return isJsonObject(itemSchema) ? filledDefault(itemSchema, item, module) : item;
  });
}

function filledObject(
  schema: Schema,
  properties: NonNullable<Schema["properties"]>,
  value: object,
  module: CanonicalModule,
): unknown {
  const given = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(properties).flatMap(([name, property]) => {
    const field = given.has(name) ? given.get(name) : property.default;
    return field === undefined ? [] : [[name, filledDefault(property, field, module)] as const];
  });
  const others = isJsonObject(schema.additionalProperties) ? [...given] : [];
  return Object.fromEntries([...others, ...known]);
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
