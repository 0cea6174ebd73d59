import { referencedName } from "../schema/reference-names.js";
import { type Schema, without } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Makes a tagged union one that validators can dispatch on and TypeScript can narrow: no `mapping`, and in
 * each member the tag is required, as Pydantic requires it there whatever its default. Where a member stands
 * elsewhere too, Pydantic takes it there without the tag, so then the union as a whole requires it.
 */
export const discriminators: Pass = {
  name: "discriminators",
  repairs: "`discriminator.mapping`, tags with a default that are not `required`",
  apply(document) {
    const tags = new Map<string, Set<string>>();
    const unions = mapSchemas(document, (schema) => taggedUnion(schema, document, tags));
    const elsewhere = namesOutsideUnions(unions);
    const required = mapSchemas(unions, (schema) => requiringTag(schema, elsewhere));
    return {
      ...required,
      $defs: Object.fromEntries(
        Object.entries(required.$defs ?? {}).map(([name, model]) => [
          name,
          elsewhere.has(name) ? model : requireTags(model, tags.get(name)),
        ]),
      ),
    };
  },
};

/** The values of the property `tag` that a model takes; undefined where it is no tag. */
export function tagValues(model: Schema | undefined, tag: string): readonly unknown[] | undefined {
  const property = model?.properties?.[tag];
  if (property === undefined) return undefined;
  return Object.hasOwn(property, "const") ? [property.const] : property.enum;
}

function taggedUnion(schema: Schema, document: Schema, tags: Map<string, Set<string>>): Schema {
  const { discriminator } = schema;
  if (discriminator === undefined) return schema;
  const members = schema.oneOf ?? schema.anyOf ?? [];
  const tag = discriminator.propertyName;
  const rest = without(schema, "discriminator", "oneOf", "anyOf");
  const models = members.map((member) => memberModel(member, document));
  const values = models.flatMap(([, model]) => tagValues(model, tag) ?? [undefined]);
  const distinct = new Set(values);
  if (members.length < 2 || !values.every(isTag) || distinct.size !== values.length) {
    // No dispatch on the tag is possible (a union within the union, say): any member may match.
    return { ...rest, anyOf: members };
  }
  for (const [name] of models) tags.set(name, (tags.get(name) ?? new Set()).add(tag));
  return { ...rest, oneOf: members, discriminator: { propertyName: tag } };
}

/** Whether validators can dispatch on a value: AJV can on texts, but for the empty and inherited names. */
function isTag(value: unknown): boolean {
  return typeof value === "string" && value !== "" && !(value in Object.prototype);
}

function memberModel(member: Schema, document: Schema): readonly [string, Schema | undefined] {
  const name = member.$ref === undefined ? "" : referencedName(member.$ref);
  const model = document.$defs?.[name];
  return model?.properties === undefined ? [name, undefined] : [name, model];
}

/** The models that something else than a tagged union refers to. */
function namesOutsideUnions(document: Schema): ReadonlySet<string> {
  const members = new Set<Schema>();
  forEachSchema(document, ({ discriminator, oneOf = [] }) => {
    if (discriminator !== undefined) for (const member of oneOf) members.add(member);
  });
  const names = new Set<string>();
  forEachSchema(document, (schema) => {
    if (schema.$ref !== undefined && !members.has(schema)) names.add(referencedName(schema.$ref));
  });
  return names;
}

/** A tagged union requires the tag itself where one of its models does not. */
function requiringTag(schema: Schema, elsewhere: ReadonlySet<string>): Schema {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator === undefined) return schema;
  const isFree = oneOf.some(({ $ref = "" }) => elsewhere.has(referencedName($ref)));
  return isFree ? { ...schema, required: [discriminator.propertyName] } : schema;
}

function requireTags(model: Schema, tags: ReadonlySet<string> | undefined): Schema {
  if (tags === undefined) return model;
  return { ...model, required: [...new Set([...(model.required ?? []), ...tags])] };
}
