import { automaticTitle } from "../../generator/canonical/titles.js";
import { referenceTo } from "../../generator/schema/reference-names.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import type { KeySpec, ModelSpec, TaggedForm, TypeSpec } from "./pydantic-models.js";
import {
  defaultOf,
  isOnWire,
  type Mode,
  type ResolvedSpec,
  ruledField,
  type Tag,
  tagName,
  tagsOf,
} from "./pydantic-values.js";

/** The schema of a specification in one mode, as `model_json_schema(mode=…)` writes it. */
export function schemaOf(spec: ResolvedSpec, mode: Mode): Schema {
  const definitions = new Map<string, Schema>();
  const writer = new SchemaWriter(spec, mode, definitions);
  if (spec.root !== undefined) {
    const type = writer.type(spec.root);
    return { ...withDefinitions(definitions), ...type, title: "RootModel[Any]" };
  }
  writer.model(0);
  const key = spec.models[0]?.key ?? "";
  const own = definitions.get(key) ?? {};
  const $ref = referenceIn(spec, key);
  if (JSON.stringify([...definitions]).includes(JSON.stringify($ref))) {
    return { ...withDefinitions(definitions), $ref };
  }
  definitions.delete(key);
  return { ...withDefinitions(definitions), ...own };
}

function withDefinitions(definitions: ReadonlyMap<string, Schema>): Schema {
  const sorted = [...definitions].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.length === 0 ? {} : { $defs: Object.fromEntries(sorted) };
}

function referenceIn({ encodesReferences }: ResolvedSpec, key: string): string {
  return referenceTo(encodesReferences === true ? encodeURIComponent(key) : key);
}

class SchemaWriter {
  readonly #spec: ResolvedSpec;
  readonly #mode: Mode;
  readonly #definitions: Map<string, Schema>;

  constructor(spec: ResolvedSpec, mode: Mode, definitions: Map<string, Schema>) {
    this.#spec = spec;
    this.#mode = mode;
    this.#definitions = definitions;
  }

  /** The reference to a model, which gets its definition. */
  model(index: number): Schema {
    const model = this.#spec.models[index];
    if (model === undefined) throw new Error("every index is of a model");
    if (!this.#definitions.has(model.key)) {
      this.#definitions.set(model.key, {});
      this.#definitions.set(model.key, this.#modelSchema(model, index));
    }
    return this.#reference(model.key);
  }

  #reference(key: string): { readonly $ref: string } {
    return { $ref: referenceIn(this.#spec, key) };
  }

  /** A definition of a key of its own. */
  #defined(key: string, schema: Schema): Schema {
    this.#definitions.set(key, schema);
    return this.#reference(key);
  }

  type(type: TypeSpec): Schema {
    switch (type.kind) {
      case "leaf":
        return this.#mode === "validation"
          ? (type.leaf.accepted ?? type.leaf.schema)
          : type.leaf.schema;
      case "defined":
        for (const [key, schema] of Object.entries(type.leaf.definitions ?? {}))
          this.#definitions.set(key, schema);
        return this.#defined(type.leaf.key, type.leaf.schema);
      case "model":
        return this.model(type.index);
      case "tagged":
        return this.#tagged(type.indexes, type.form);
      case "choice":
        return { oneOf: type.members.map((member) => this.type(member)) };
      case "noted":
        return { ...this.type(type.inner), ...type.beside };
      case "nullable":
        return { anyOf: [...membersOf(this.type(type.inner)), { type: "null" }] };
      case "union":
        return { anyOf: type.members.flatMap((member) => membersOf(this.type(member))) };
      case "tuple":
        return {
          maxItems: type.items.length,
          minItems: type.items.length,
          prefixItems: type.items.map((item) => this.type(item)),
          type: "array",
        };
      case "list":
        return {
          items: this.type(type.item),
          ...(type.most === undefined ? {} : { maxItems: type.most }),
          ...(type.least === undefined ? {} : { minItems: type.least }),
          type: "array",
        };
      case "set":
        return {
          items: this.type({ kind: "leaf", leaf: type.item }),
          type: "array",
          uniqueItems: true,
        };
      case "dict":
        return this.#dict(type.keys, this.type(type.value));
    }
  }

  #tagged(indexes: readonly number[], form?: TaggedForm): Schema {
    const members = indexes.map((index) => ({
      schema: this.model(index),
      tags: tagsOf(this.#spec, index),
    }));
    if (form === "plain") return { anyOf: members.map(({ schema }) => schema) };
    const count = form === "wrapped" ? 1 : form === "wrapped-union" ? 2 : 0;
    const inner = members.slice(0, count);
    const [first] = inner;
    if (first === undefined) return discriminated(members);
    const key = `Wrapped${indexes.slice(0, count).join("And")}`;
    const wrapped = inner.length === 1 ? first.schema : discriminated(inner);
    const root = {
      schema: this.#defined(key, { ...wrapped, title: key }),
      tags: inner.flatMap(({ tags }) => tags),
    };
    return discriminated([root, ...members.slice(count)]);
  }

  #dict(keys: KeySpec, value: Schema): Schema {
    const values = Object.keys(value).length === 0 ? true : value;
    switch (keys) {
      case "any":
        return { additionalProperties: values, type: "object" };
      case "pattern":
        return { patternProperties: { "^[a-z]\\d": value }, type: "object" };
      case "date":
        return { additionalProperties: values, propertyNames: { format: "date" }, type: "object" };
      case "length":
        return { additionalProperties: values, propertyNames: { minLength: 2 }, type: "object" };
      case "literal":
        return {
          additionalProperties: values,
          propertyNames: { enum: ["a", "__proto__"] },
          type: "object",
        };
      case "enum":
        return keyed(
          this.#defined("Key", { enum: ["k1", "k2"], title: "Key", type: "string" }),
          values,
        );
      case "integer-enum":
        return keyed(
          this.#defined("Rank", { enum: [1, 2, -3], title: "Rank", type: "integer" }),
          values,
        );
      case "mixed-enum":
        return keyed(this.#defined("MixedKey", { enum: ["a", 1], title: "MixedKey" }), values);
      case "constant":
        return keyed({ const: "only" }, values);
      case "uuid":
      case "date-time":
        return keyed({ format: keys }, values);
      case "constrained":
        return {
          patternProperties: { "^a": value },
          propertyNames: { minLength: 2, maxLength: 5 },
          type: "object",
        };
    }
  }

  #modelSchema(model: ModelSpec, index: number): Schema {
    if (model.isSerialized === true && this.#mode === "serialization")
      return { additionalProperties: true, type: "object" };
    const tags = tagsOf(this.#spec, index);
    const properties: [string, Schema][] = [];
    const required: string[] = [];
    const [tag, ...others] = tags;
    if (tag !== undefined) {
      properties.push([
        tagName,
        {
          ...(model.tag === "text" ? {} : others.length === 0 ? { const: tag } : { enum: tags }),
          ...(model.tag === "defaulted" ? { default: tag } : {}),
          title: "Op",
          type: typeof tag === "number" ? "integer" : typeof tag,
        },
      ]);
      if (model.tag !== "defaulted") required.push(tagName);
    }
    for (const field of model.fields) {
      if (!isOnWire(field, this.#mode)) continue;
      properties.push([field.name, this.#field(field)]);
      if (field.presence === "required" || field.presence === "computed") required.push(field.name);
    }
    return {
      ...rulesOf(model),
      ...extraKeyword[model.extra],
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required }),
      title: model.title,
      ...(model.isUntyped === true ? {} : { type: "object" }),
    };
  }

  #field(field: ModelSpec["fields"][number]): Schema {
    const type =
      field.presence === "misfit" && this.#mode === "validation"
        ? { anyOf: [{ format: "duration", type: "string" }, { type: "null" }] }
        : this.type(field.type);
    const title = field.title ?? (type.$ref === undefined ? automaticTitle(field.name) : undefined);
    const fallback: Json | undefined = defaultOf(this.#spec, field);
    return {
      ...type,
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(field.deprecated ? { deprecated: true } : {}),
      ...(field.description === undefined ? {} : { description: field.description }),
      ...(field.presence === "computed" ? { readOnly: true } : {}),
      ...(title === undefined ? {} : { title }),
    };
  }
}

function discriminated(
  members: readonly { readonly schema: Schema; readonly tags: readonly Tag[] }[],
): Schema {
  // Python writes True and False.
  const written = (tag: Tag): string =>
    typeof tag === "boolean" ? (tag ? "True" : "False") : String(tag);
  const mapping = members.flatMap(({ schema, tags }) =>
    tags.map((tag) => [written(tag), schema.$ref ?? ""] as const),
  );
  return {
    discriminator: { mapping: Object.fromEntries(mapping), propertyName: tagName },
    oneOf: members.map(({ schema }) => schema),
  };
}

function keyed(propertyNames: Schema, additionalProperties: Schema | true): Schema {
  return { additionalProperties, propertyNames, type: "object" };
}

function rulesOf(model: ModelSpec): Schema {
  const name = ruledField(model);
  if (name === undefined) return {};
  const asked: Schema = { required: [name] };
  const object: Schema = { ...asked, properties: { [name]: {} }, type: "object" };
  const other: Schema = { required: ["another"] };
  switch (model.rules) {
    case undefined:
      return {};
    case "any-required":
      return { anyOf: [asked, other] };
    case "one-required":
      return { oneOf: [asked, other] };
    case "any-object":
      return { anyOf: [object, { ...other, properties: { another: { type: "string" } } }] };
    case "all-objects":
      return {
        allOf: [object, { properties: { [name]: { description: "Shared." } }, type: "object" }],
      };
  }
}

/** A union in a union is one union, as Python has it. */
function membersOf(schema: Schema): readonly Schema[] {
  return schema.anyOf !== undefined && Object.keys(schema).length === 1 ? schema.anyOf : [schema];
}

const extraKeyword: { readonly [extra in ModelSpec["extra"]]: Schema } = {
  ignore: {},
  allow: { additionalProperties: true },
  forbid: { additionalProperties: false },
  typed: { additionalProperties: { type: "integer" } },
};
