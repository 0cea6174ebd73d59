import type { FieldSpec, PydanticSpec, TypeSpec } from "./pydantic-models.js";
import { type Mode, type ResolvedSpec, type Tag, tagsOf } from "./pydantic-values.js";

const integer: TypeSpec = {
  kind: "leaf",
  leaf: { schema: { type: "integer" }, values: [1, -2, 0] },
};
const valueType: TypeSpec = { kind: "leaf", leaf: { schema: {}, values: [null, 1, "a", [1]] } };

/**
 * Lets every index be of a model that is there, and every model that must be given be a later one, so that
 * each has values that end.
 */
export function resolved(spec: PydanticSpec): ResolvedSpec {
  const wireMode: Mode = spec.modes === "validation" ? "validation" : "serialization";
  const draft: ResolvedSpec = { ...spec, wireMode };
  const models = spec.models.map((model, owner) => ({
    ...model,
    fields: model.fields
      .map(withKnownDefault)
      .map((field): FieldSpec => ({ ...field, type: fieldType(field, owner, draft) })),
  }));
  return {
    ...draft,
    models,
    root: spec.root === undefined ? undefined : resolvedType(spec.root, -1, draft),
  };
}

/**
 * What is called like something that every object has, such as `constructor`, has no type where it may be
 * missing, so what is in it is not read.
 */
function withKnownDefault(field: FieldSpec): FieldSpec {
  const isUntyped = field.presence === "factory" && field.name in Object.prototype;
  return isUntyped ? { ...field, presence: "none" } : field;
}

function fieldType(field: FieldSpec, owner: number, spec: ResolvedSpec): TypeSpec {
  if (field.presence === "misfit") return integer;
  if (field.presence !== "none") return resolvedType(field.type, owner, spec);
  const inner = resolvedType(field.type, Number.NEGATIVE_INFINITY, spec);
  return inner.kind === "noted"
    ? { ...inner, inner: nullable(inner.inner) }
    : inner === valueType
      ? inner
      : nullable(inner);
}

function nullable(inner: TypeSpec): TypeSpec {
  return inner.kind === "nullable" ? inner : { kind: "nullable", inner };
}

function resolvedType(type: TypeSpec, owner: number, spec: ResolvedSpec): TypeSpec {
  const guarded = (inner: TypeSpec): TypeSpec =>
    resolvedType(inner, Number.NEGATIVE_INFINITY, spec);
  const direct = (inner: TypeSpec): TypeSpec => resolvedType(inner, owner, spec);
  switch (type.kind) {
    case "leaf":
    case "defined":
    case "set":
      return type;
    case "model": {
      const [index] = laterModels([type.index], owner, spec);
      return index === undefined ? integer : { kind: "model", index };
    }
    case "tagged": {
      const indexes = withOwnTags(laterModels(type.indexes, owner, spec), spec);
      const [only, ...others] = indexes;
      if (only === undefined) return integer;
      return others.length === 0 ? { kind: "model", index: only } : { ...type, indexes };
    }
    case "nullable":
      return nullable(guarded(type.inner));
    case "union":
    case "choice":
      return { ...type, members: distinct(type.members.map(direct)) };
    case "noted": {
      const inner = direct(type.inner);
      const isOfObject = type.beside.type === undefined || inner.kind === "model";
      return isOfObject ? { ...type, inner } : inner;
    }
    case "tuple":
      return { kind: "tuple", items: type.items.map(direct) };
    case "list":
      return { ...type, item: type.least === 1 ? direct(type.item) : guarded(type.item) };
    case "dict":
      return { ...type, value: guarded(type.value) };
  }
}

function laterModels(
  wanted: readonly number[],
  owner: number,
  { models }: ResolvedSpec,
): readonly number[] {
  const first = Math.max(0, owner + 1);
  const count = models.length - first;
  return count <= 0 ? [] : [...new Set(wanted.map((index) => first + (index % count)))];
}

/** The models that have a tag which none before them has. */
function withOwnTags(indexes: readonly number[], spec: ResolvedSpec): readonly number[] {
  const taken = new Set<Tag>();
  return indexes.filter((index) => {
    const tags = tagsOf(spec, index);
    if (tags.length === 0 || tags.some((tag) => taken.has(tag))) return false;
    for (const tag of tags) taken.add(tag);
    return true;
  });
}

/** A union has each member once, as Python has it. */
function distinct(members: readonly TypeSpec[]): readonly TypeSpec[] {
  return [...new Map(members.map((member) => [JSON.stringify(member), member])).values()];
}
