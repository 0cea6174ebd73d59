import { diagnostic } from "../diagnostics/diagnostic.js";
import { referencedName } from "../schema/reference-names.js";
import { type Json, type Schema, without } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";
import { tagValues } from "./tag-values.js";

/**
 * Makes a tagged union one that validators can dispatch on and TypeScript can narrow: no `mapping`, and in
 * each member the tag is required, as Pydantic requires it there whatever its default. Where a member stands
 * elsewhere too, Pydantic takes it there without the tag, so then the union as a whole requires it.
 *
 * A union whose tag does not tell all members apart, which other tools write, is a plain one.
 */
export const discriminators: Pass = {
  name: "discriminators",
  repairs:
    "`discriminator.mapping`, tags with a default that are not `required`, tags that are not constant in every member",
  apply(document, { report }) {
    const unions = mapSchemas(document, (schema, pointer) =>
      taggedUnion(schema, document, (tag) =>
        report(diagnostic("tag-not-constant", { tag }, { pointer })),
      ),
    );
    const elsewhere = namesOutsideUnions(unions);
    const tags = tagsOfModels(unions, elsewhere);
    const models = Object.entries(unions.$defs ?? {}).map(
      ([name, model]) => [name, requireTags(model, tags.get(name))] as const,
    );
    const required = { ...unions, $defs: Object.fromEntries(models) };
    return mapSchemas(required, (schema) => requiringTag(schema, required));
  },
};

function taggedUnion(schema: Schema, document: Schema, reportPlain: (tag: string) => void): Schema {
  const { discriminator, oneOf, anyOf } = schema;
  if (discriminator === undefined) return schema;
  const members = oneOf ?? anyOf ?? [];
  const tag = discriminator.propertyName;
  const rest = without(schema, "discriminator", "oneOf", "anyOf");
  const others = oneOf !== undefined && anyOf !== undefined ? [{ anyOf }] : [];
  const beside =
    others.length === 0 ? rest : { ...rest, allOf: [...(rest.allOf ?? []), ...others] };
  if (isToldApart(members, tag, document))
    return { ...beside, oneOf: members, discriminator: { propertyName: tag } };
  reportPlain(tag);
  return { ...beside, anyOf: members };
}

/** Whether every member has values of the tag that no other has. */
function isToldApart(members: readonly Schema[], tag: string, { $defs = {} }: Schema): boolean {
  const taken = new Set<Json>();
  return (
    members.length > 1 &&
    members.every((member) => {
      const values = new Set(tagValues(member, tag, $defs) ?? []);
      const areOwn = [...values].every((value) => isScalar(value) && !taken.has(value));
      for (const value of values) taken.add(value);
      return values.size > 0 && areOwn;
    })
  );
}

function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null;
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

/** By model: the tags that it has as a member of tagged unions, which is all that it is. */
function tagsOfModels(
  document: Schema,
  elsewhere: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const tags = new Map<string, Set<string>>();
  forEachSchema(document, ({ discriminator, oneOf = [] }) => {
    if (discriminator === undefined) return;
    for (const { names } of oneOf.flatMap((member) => objectsIn(member, document))) {
      const name = names.at(-1);
      if (name === undefined || names.some((each) => elsewhere.has(each))) continue;
      tags.set(name, (tags.get(name) ?? new Set()).add(discriminator.propertyName));
    }
  });
  return tags;
}

/** An object that a member of a union is, or is one of. */
interface MemberObject {
  readonly object: Schema;
  /** The models that lead to it, its own last; none where it stands in its place. */
  readonly names: readonly string[];
}

function objectsIn(
  member: Schema,
  document: Schema,
  names: readonly string[] = [],
): readonly MemberObject[] {
  if (member.properties !== undefined) return [{ object: member, names }];
  if (member.$ref !== undefined) {
    const name = referencedName(member.$ref);
    const model = names.includes(name) ? undefined : document.$defs?.[name];
    return model === undefined ? [] : objectsIn(model, document, [...names, name]);
  }
  return [...(member.oneOf ?? []), ...(member.anyOf ?? [])].flatMap((inner) =>
    objectsIn(inner, document, names),
  );
}

/** A tagged union requires the tag itself where one of its models does not. */
function requiringTag(schema: Schema, document: Schema): Schema {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator === undefined) return schema;
  const tag = discriminator.propertyName;
  const isRequired = oneOf.every((member) => {
    const objects = objectsIn(member, document);
    return objects.length > 0 && objects.every(({ object }) => object.required?.includes(tag));
  });
  return isRequired ? schema : { ...schema, required: [tag] };
}

function requireTags(model: Schema, tags: ReadonlySet<string> | undefined): Schema {
  if (tags === undefined) return model;
  return { ...model, required: [...new Set([...(model.required ?? []), ...tags])] };
}
