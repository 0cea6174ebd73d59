import { diagnostic } from "../diagnostics/diagnostic.js";
import { typesOf } from "../schema/json-types.js";
import { validatorKeywords } from "../schema/keyword-groups.js";
import { referencedName } from "../schema/reference-names.js";
import { isScalarValue, type Json, type Schema, without } from "../schema/schema.js";
import { forEachSchema, mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";
import { tagValues } from "./tag-values.js";
import { valueTypes } from "./value-types.js";

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
    const { unions, elsewhere } = withTaggedUnions(document, (tag, pointer) =>
      report(diagnostic("tag-not-constant", { tag }, { pointer })),
    );
    const tags = tagsOfModels(unions, elsewhere);
    const models = Object.entries(unions.$defs ?? {}).map(
      ([name, model]) => [name, requireTags(model, tags.get(name))] as const,
    );
    const required = { ...unions, $defs: Object.fromEntries(models) };
    return mapSchemas(required, (schema) => requiringTag(schema, required));
  },
};

/** A document whose unions are tagged or plain, and the models that something else than tagged unions refers to. */
function withTaggedUnions(
  document: Schema,
  reportPlain: (tag: string, pointer: string) => void,
): { readonly unions: Schema; readonly elsewhere: ReadonlySet<string> } {
  let unions = document;
  let elsewhere = namesOutsideUnions(document);
  // A union that turns out to be plain makes its members stand elsewhere, which others may depend on.
  for (;;) {
    const before = { unions, elsewhere };
    unions = mapSchemas(unions, (schema, pointer) =>
      taggedUnion(schema, before.unions, elsewhere, (tag) => reportPlain(tag, pointer)),
    );
    elsewhere = namesOutsideUnions(unions);
    if (elsewhere.size === before.elsewhere.size) return { unions, elsewhere };
  }
}

function taggedUnion(
  schema: Schema,
  document: Schema,
  elsewhere: ReadonlySet<string>,
  reportPlain: (tag: string) => void,
): Schema {
  const { discriminator, oneOf, anyOf } = schema;
  if (discriminator === undefined) return schema;
  const members = oneOf ?? anyOf;
  // Only a union has members that it can tell apart.
  if (members === undefined) return without(schema, "discriminator");
  const tag = discriminator.propertyName;
  const rest = without(schema, "discriminator", "oneOf", "anyOf");
  const others = oneOf !== undefined && anyOf !== undefined ? [{ anyOf }] : [];
  const beside =
    others.length === 0 ? rest : { ...rest, allOf: [...(rest.allOf ?? []), ...others] };
  const areObjects = members.every((member) => isObject(member, document, elsewhere));
  if (areObjects && isToldApart(members, tag, document))
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
      const areOwn = [...values].every((value) => isScalarValue(value) && !taken.has(value));
      for (const value of values) taken.add(value);
      return values.size > 0 && areOwn;
    })
  );
}

/**
 * Whether every value of a member is an object, and TypeScript sees it: a model, or a tagged union in its place. A model
 * that does not say so, as other tools write them, is meant to be one where it is a member of tagged unions alone.
 */
function isObject(member: Schema, document: Schema, elsewhere: ReadonlySet<string>): boolean {
  const deciding = Object.keys(without(member, "discriminator", "required")).filter((keyword) =>
    validatorKeywords.includes(keyword),
  );
  if (deciding.length !== 1 || (deciding[0] !== "$ref" && deciding[0] !== "oneOf")) return false;
  const { $defs = {} } = document;
  const isMeant = ({ object, names }: MemberObject): boolean =>
    isCertain(object, $defs) ||
    (object.allOf === undefined && !names.some((name) => elsewhere.has(name)));
  return objectsIn(member, document)?.every(isMeant) === true;
}

/** Whether an object says that it is one. */
function isCertain(
  object: Schema,
  $defs: NonNullable<Schema["$defs"]>,
  within: readonly Schema[] = [],
): boolean {
  if (within.includes(object)) return false;
  if (!valueTypes(object, $defs).has("string")) return true;
  const { $ref, allOf = [] } = object;
  const model = $ref === undefined ? undefined : $defs[referencedName($ref)];
  const parts = model === undefined ? allOf : [model, ...allOf];
  return parts.some((part) => isCertain(part, $defs, [...within, object]));
}

/** The models that something else than a tagged union refers to. */
function namesOutsideUnions(document: Schema): ReadonlySet<string> {
  const members = new Set<Schema>();
  forEachSchema(document, ({ discriminator, oneOf, anyOf = [] }) => {
    if (discriminator !== undefined) for (const member of oneOf ?? anyOf) members.add(member);
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
    for (const { names } of oneOf.flatMap((member) => objectsIn(member, document) ?? [])) {
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

/** The objects that a member is or may be; undefined where it may be something else. */
function objectsIn(
  member: Schema,
  document: Schema,
  names: readonly string[] = [],
): readonly MemberObject[] | undefined {
  if (member.properties !== undefined || member.allOf !== undefined) {
    const types = valueTypes(member, document.$defs ?? {});
    return types.has("object") ? [{ object: member, names }] : undefined;
  }
  if (member.$ref !== undefined) {
    const name = referencedName(member.$ref);
    const model = names.includes(name) ? undefined : document.$defs?.[name];
    return model && objectsIn(model, document, [...names, name]);
  }
  const inner = (member.oneOf ?? member.anyOf)?.map((each) => objectsIn(each, document, names));
  return inner?.every((each) => each !== undefined) === true ? inner.flat() : undefined;
}

/** A tagged union requires the tag itself where one of its models does not. */
function requiringTag(schema: Schema, document: Schema): Schema {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator === undefined) return schema;
  const tag = discriminator.propertyName;
  const isRequired = oneOf.every((member) => {
    const objects = objectsIn(member, document) ?? [];
    return objects.length > 0 && objects.every(({ object }) => object.required?.includes(tag));
  });
  return isRequired ? schema : { ...schema, required: [tag] };
}

function requireTags(model: Schema, tags: ReadonlySet<string> | undefined): Schema {
  if (tags === undefined) return model;
  const type = typesOf(model) === undefined && model.allOf === undefined ? { type: "object" } : {};
  return { ...model, ...type, required: [...new Set([...(model.required ?? []), ...tags])] };
}
