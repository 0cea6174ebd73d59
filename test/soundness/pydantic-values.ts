import { type Json, sameJson } from "../../generator/schema/schema.js";
import type { Leaf } from "./pydantic-leaves.js";
import type { FieldSpec, KeySpec, ModelSpec, PydanticSpec, TypeSpec } from "./pydantic-models.js";

/** The two schemas that Pydantic writes of a model. */
export type Mode = "validation" | "serialization";

/** A specification whose indexes are of models, and of which values come to an end. */
export interface ResolvedSpec extends PydanticSpec {
  readonly wireMode: Mode;
}

/** The property that has the tag in every tagged union. */
export const tagName = "op";

/** A tag of a model. */
export type Tag = string | number | boolean;

/** Draws a whole number below `count`. */
export type Draw = (count: number) => number;

/** Draws the same numbers for the same seed. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

/** The tags of a model, if it is a member of tagged unions. */
export function tagsOf({ models }: ResolvedSpec, index: number): readonly Tag[] {
  const { tag = "none", isSerialized } = models[index] ?? {};
  if (isSerialized === true) return [];
  switch (tag) {
    case "none":
      return [];
    case "required":
    case "defaulted":
    case "text":
      return [`tag-${index}`];
    case "two":
      return [`tag-${index}`, `*/${index}`];
    case "boolean":
      return [index % 2 === 0];
    // To Python, 0 and 1 are False and True.
    case "integer":
      return [index + 2];
    case "integers":
      return [index + 20, -index - 1];
  }
}

/** The field that a model's rules ask for. */
export function ruledField({ rules, fields }: ModelSpec): string | undefined {
  return rules && fields.find(({ presence }) => presence !== "computed")?.name;
}

/** Whether the wire has whatever a serializer made of a model. */
export function isFree({ isSerialized }: ModelSpec, { wireMode }: ResolvedSpec): boolean {
  return isSerialized === true && wireMode === "serialization";
}

/** Whether the wire has the field in a mode: computed fields are only sent. */
export function isOnWire({ presence }: FieldSpec, mode: Mode): boolean {
  return presence !== "computed" || mode === "serialization";
}

/** The default of a field as the schema tells it. */
export function defaultOf(spec: ResolvedSpec, field: FieldSpec): Json | undefined {
  if (field.presence === "misfit" || field.presence === "none") return null;
  if (field.presence !== "defaulted") return undefined;
  const { type } = field;
  const unfit = type.kind === "leaf" ? (type.leaf.unfit ?? []) : [];
  if (unfit.length > 0 && field.seed % 4 !== 0) return unfit[field.seed % unfit.length];
  // Pydantic dumps a default in full.
  return new Instances(spec, drawFrom(field.seed), "complete").value(field.type, 2);
}

/** Whether a model keeps fields that it does not know. */
export function isOpen({ extra }: ModelSpec): boolean {
  return extra === "allow" || extra === "typed";
}

/** What a leaf's value is read as. */
export function leafRead({ values, acceptedValues, readAs = [] }: Leaf, value: Json): Json {
  if (acceptedValues !== undefined) return value;
  const index = values.findIndex((one) => sameJson(one, value));
  return readAs[index] ?? value;
}

/** Makes instances of a specification's types. */
export class Instances {
  /** Which model each object was made of. */
  readonly madeOf: Map<Json, number> = new Map();
  readonly #spec: ResolvedSpec;
  readonly #draw: Draw;
  readonly #fields: "complete" | "any";

  constructor(spec: ResolvedSpec, draw: Draw, fields: "complete" | "any" = "any") {
    this.#spec = spec;
    this.#draw = draw;
    this.#fields = fields;
  }

  /** A valid value; `depth` says how many models may still be inside. */
  value(type: TypeSpec, depth = 4): Json {
    switch (type.kind) {
      case "leaf":
      case "defined":
        return this.#leaf(type.leaf);
      case "model":
        return this.#object(type.index, depth - 1);
      case "tagged":
        return this.#object(this.#oneOf(type.indexes), depth - 1);
      case "nullable":
        return depth <= 0 || this.#draw(3) === 0 ? null : this.value(type.inner, depth);
      case "union":
      case "choice":
        return this.value(this.#oneOf(type.members), depth);
      case "noted":
        return this.value(type.inner, depth);
      case "tuple":
        return type.items.map((item) => this.value(item, depth));
      case "list": {
        const least = type.least ?? 0;
        const count = depth <= 0 ? least : least + this.#draw(3);
        return Array.from({ length: count }, () => this.value(type.item, depth));
      }
      case "set":
        return [
          ...new Map(
            this.#valuesOf(type.item).map((value) => [JSON.stringify(value), value]),
          ).values(),
        ];
      case "dict":
        return this.#dict(type.keys, type.value, depth);
    }
  }

  #oneOf<Value>(values: readonly Value[]): Value {
    // Safe: no list that is drawn from is empty.
    return values[this.#draw(values.length)] as Value;
  }

  #leaf(leaf: Leaf): Json {
    const value = this.#oneOf(this.#valuesOf(leaf));
    return this.#fields === "complete" ? leafRead(leaf, value) : value;
  }

  #valuesOf({ values, acceptedValues = values }: Leaf): readonly Json[] {
    return this.#spec.wireMode === "validation" ? acceptedValues : values;
  }

  #dict(keys: KeySpec, value: TypeSpec, depth: number): Json {
    // TypeScript takes such a key in a default for the method of all objects, and loses the type it should have.
    const possible = keysOf[keys].filter((key) => this.#fields === "any" || key !== "toString");
    const names = depth <= 0 ? [] : possible.filter(() => this.#draw(2) === 0);
    return Object.fromEntries(names.map((name) => [name, this.value(value, depth)]));
  }

  #object(index: number, depth: number): Json {
    const model = this.#spec.models[index];
    if (model === undefined) throw new Error("every index is of a model");
    if (isFree(model, this.#spec)) return this.#oneOf<Json>([{}, { free: [{}] }]);
    const entries: [string, Json][] = [];
    const tags = tagsOf(this.#spec, index);
    // Pydantic always writes the tag, whatever its default.
    if (tags.length > 0) entries.push([tagName, this.#oneOf(tags)]);
    for (const field of model.fields) {
      if (!isOnWire(field, this.#spec.wireMode)) continue;
      const isRequired =
        field.presence === "required" ||
        field.presence === "computed" ||
        field.name === ruledField(model);
      if (!isRequired && this.#fields === "any" && this.#draw(2) === 0) continue;
      entries.push([field.name, this.#fieldValue(field, depth)]);
    }
    // The compiler takes extras alone for a mistake where every property is optional.
    const mayHaveExtras = this.#fields === "any" ? model.extra !== "forbid" : isOpen(model);
    if (mayHaveExtras && entries.length > 0 && this.#draw(2) === 0) {
      const names = ["extra", "valueOf"].filter((name) =>
        model.fields.every((field) => field.name !== name),
      );
      for (const name of names)
        entries.push([name, model.extra === "typed" ? 5 : this.#oneOf<Json>([1, "x", [{}]])]);
    }
    const made = Object.fromEntries(entries);
    this.madeOf.set(made, index);
    return made;
  }

  #fieldValue(field: FieldSpec, depth: number): Json {
    if (field.presence === "misfit" && this.#spec.wireMode === "validation")
      return this.#oneOf([null, "PT1S"]);
    if (field.presence === "misfit" || field.presence === "none") {
      if (this.#draw(2) === 0) return null;
    }
    return this.value(field.type, depth);
  }
}

const keysOf: { readonly [keys in KeySpec]: readonly string[] } = {
  any: ["a", "__proto__", "toString", "x-y"],
  pattern: ["a1", "z9 ✓"],
  date: ["2024-01-01", "2023-02-28"],
  length: ["ab", "length"],
  literal: ["a", "__proto__"],
  enum: ["k1", "k2"],
  "integer-enum": ["1", "-3"],
  "mixed-enum": ["a", "1"],
  constant: ["only"],
  uuid: ["9f5f5c0c-9d3a-4c1e-8c3a-2f6e8d4a1b90"],
  "date-time": ["2024-01-01T00:00:00"],
  constrained: ["ab", "a ✓"],
};
