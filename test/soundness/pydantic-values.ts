import type { Json } from "../../generator/schema/schema.js";
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
export function tagsOf({ models }: ResolvedSpec, index: number): readonly string[] {
  const tag = models[index]?.tag ?? "none";
  if (tag === "none") return [];
  return tag === "two" ? [`tag-${index}`, `*/${index}`] : [`tag-${index}`];
}

/** Whether the wire has the field in a mode: computed fields are only sent. */
export function isOnWire({ presence }: FieldSpec, mode: Mode): boolean {
  return presence !== "computed" || mode === "serialization";
}

/** The default of a field as the schema tells it. */
export function defaultOf(spec: ResolvedSpec, field: FieldSpec): Json | undefined {
  if (field.presence === "misfit" || field.presence === "none") return null;
  if (field.presence !== "defaulted") return undefined;
  // Pydantic dumps a default in full.
  return new Instances(spec, drawFrom(field.seed), "complete").value(field.type, 2);
}

/** Whether a model keeps fields that it does not know. */
export function isOpen({ extra }: ModelSpec): boolean {
  return extra === "allow" || extra === "typed";
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
        return this.#oneOf(this.#valuesOf(type.leaf));
      case "model":
        return this.#object(type.index, depth - 1);
      case "tagged":
        return this.#object(this.#oneOf(type.indexes), depth - 1);
      case "nullable":
        return depth <= 0 || this.#draw(3) === 0 ? null : this.value(type.inner, depth);
      case "union":
        return this.value(this.#oneOf(type.members), depth);
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
    const entries: [string, Json][] = [];
    const tags = tagsOf(this.#spec, index);
    // Pydantic always writes the tag, whatever its default.
    if (tags.length > 0) entries.push([tagName, this.#oneOf(tags)]);
    for (const field of model.fields) {
      if (!isOnWire(field, this.#spec.wireMode)) continue;
      const isRequired = field.presence === "required" || field.presence === "computed";
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
};
