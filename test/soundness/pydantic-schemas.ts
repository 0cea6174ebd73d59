import { referenceTo } from "../../generator/canonical/references.js";
import { automaticTitle } from "../../generator/canonical/titles.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import type { KeySpec, ModelSpec, TypeSpec } from "./pydantic-models.js";
import {
  defaultOf,
  isOnWire,
  type Mode,
  type ResolvedSpec,
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
  if (JSON.stringify([...definitions]).includes(`"${referenceTo(key)}"`)) {
    return { ...withDefinitions(definitions), $ref: referenceTo(key) };
  }
  definitions.delete(key);
  return { ...withDefinitions(definitions), ...own };
}

function withDefinitions(definitions: ReadonlyMap<string, Schema>): Schema {
  const sorted = [...definitions].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.length === 0 ? {} : { $defs: Object.fromEntries(sorted) };
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
    return { $ref: referenceTo(model.key) };
  }

  type(type: TypeSpec): Schema {
    switch (type.kind) {
      case "leaf":
        return this.#mode === "validation"
          ? (type.leaf.accepted ?? type.leaf.schema)
          : type.leaf.schema;
      case "defined":
        this.#definitions.set(type.leaf.key, type.leaf.schema);
        return { $ref: referenceTo(type.leaf.key) };
      case "model":
        return this.model(type.index);
      case "tagged":
        return this.#tagged(type.indexes);
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

  #tagged(indexes: readonly number[]): Schema {
    const mapping = indexes.flatMap((index) =>
      tagsOf(this.#spec, index).map((tag) => [tag, this.model(index).$ref ?? ""] as const),
    );
    return {
      discriminator: { mapping: Object.fromEntries(mapping), propertyName: tagName },
      oneOf: indexes.map((index) => this.model(index)),
    };
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
        this.#definitions.set("Key", { enum: ["k1", "k2"], title: "Key", type: "string" });
        return {
          additionalProperties: values,
          propertyNames: { $ref: referenceTo("Key") },
          type: "object",
        };
    }
  }

  #modelSchema(model: ModelSpec, index: number): Schema {
    const tags = tagsOf(this.#spec, index);
    const properties: [string, Schema][] = [];
    const required: string[] = [];
    const [tag, ...others] = tags;
    if (tag !== undefined) {
      properties.push([
        tagName,
        {
          ...(others.length === 0 ? { const: tag } : { enum: tags }),
          ...(model.tag === "defaulted" ? { default: tag } : {}),
          title: "Op",
          type: "string",
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
      ...extraKeyword[model.extra],
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required }),
      title: model.title,
      type: "object",
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
