import { isJsonObject, type Json, sameJson } from "../../generator/schema/schema.js";
import type { TypeSpec } from "./pydantic-models.js";
import {
  defaultOf,
  isFree,
  isOnWire,
  isOpen,
  leafRead,
  type ResolvedSpec,
  tagName,
  tagsOf,
} from "./pydantic-values.js";

/** Why what was read is not the value with its defaults filled in; undefined where it is. */
export class Reading {
  readonly #spec: ResolvedSpec;
  readonly #madeOf: ReadonlyMap<Json, number>;

  constructor(spec: ResolvedSpec, madeOf: ReadonlyMap<Json, number>) {
    this.#spec = spec;
    this.#madeOf = madeOf;
  }

  problem(type: TypeSpec, value: unknown, read: unknown, place = ""): string | undefined {
    switch (type.kind) {
      case "leaf":
      case "defined":
      case "set": {
        // Safe: the values of a specification are JSON.
        const right = type.kind === "set" ? value : leafRead(type.leaf, value as Json);
        return sameJson(right, read)
          ? undefined
          : `${place}: ${told(value)} was read as ${told(read)}`;
      }
      case "model":
        return this.#modelProblem(type.index, value, read, place);
      case "tagged": {
        // A tag that is any text in one member tells none of them apart.
        if (type.indexes.some((one) => this.#spec.models[one]?.tag === "text")) {
          const models = type.indexes.map((index): TypeSpec => ({ kind: "model", index }));
          return this.#unionProblem(models, value, read, place);
        }
        const tag: unknown = isJsonObject(value) ? value[tagName] : undefined;
        const index = type.indexes.find((one) =>
          tagsOf(this.#spec, one).some((own) => own === tag),
        );
        return index === undefined
          ? `${place}: no tag`
          : this.#modelProblem(index, value, read, place);
      }
      case "nullable":
        if (value === null) return read === null ? undefined : `${place}: null was lost`;
        return this.problem(type.inner, value, read, place);
      case "noted":
        return this.problem(type.inner, value, read, place);
      case "union":
      case "choice":
        return this.#unionProblem(type.members, value, read, place);
      case "tuple":
        return this.#listProblem((index) => type.items[index], value, read, place);
      case "list":
        return this.#listProblem(() => type.item, value, read, place);
      case "dict": {
        if (!isJsonObject(value) || !isJsonObject(read)) return `${place}: no dict`;
        if (!sameJson(Object.keys(value).sort(), Object.keys(read).sort()))
          return `${place}: other keys`;
        return first(Object.keys(value), (key) =>
          this.problem(type.value, value[key], read[key], `${place}/${key}`),
        );
      }
    }
  }

  /** Any member may have read it, so long as no field is lost that the right one keeps. */
  #unionProblem(
    members: readonly TypeSpec[],
    value: unknown,
    read: unknown,
    place: string,
  ): string | undefined {
    const problems = members.map((member) => this.problem(member, value, read, place));
    if (!problems.includes(undefined))
      return `${place}: no member of the union: ${problems.join("; ")}`;
    // Safe: the map is only asked, with any object.
    const index = this.#madeOf.get(value as Json);
    const model = index === undefined ? undefined : this.#spec.models[index];
    if (model === undefined || !isJsonObject(value) || !isJsonObject(read)) return undefined;
    const names = [
      ...model.fields.map(({ name }) => name),
      ...(index === undefined ? [] : tagsOf(this.#spec, index).length > 0 ? [tagName] : []),
    ];
    // What a member keeps besides does not count: so Pydantic has it.
    const right = Object.keys(value).filter((key) => names.includes(key));
    const kept = Object.keys(value).filter((key) => Object.hasOwn(read, key));
    return kept.length < right.length ? `${place}: fields lost in a union` : undefined;
  }

  #listProblem(
    typeAt: (index: number) => TypeSpec | undefined,
    value: unknown,
    read: unknown,
    place: string,
  ): string | undefined {
    if (!Array.isArray(value) || !Array.isArray(read) || value.length !== read.length)
      return `${place}: no list, or of another length`;
    return first([...value.keys()], (index) => {
      const type = typeAt(index);
      return type === undefined
        ? `${place}: too long`
        : this.problem(type, value[index], read[index], `${place}/${index}`);
    });
  }

  #modelProblem(index: number, value: unknown, read: unknown, place: string): string | undefined {
    const model = this.#spec.models[index];
    if (model === undefined || !isJsonObject(value) || !isJsonObject(read))
      return `${place}: no object`;
    if (isFree(model, this.#spec))
      return sameJson(value, read) ? undefined : `${place}: what a serializer made was changed`;
    const known = new Set<string>(tagsOf(this.#spec, index).length > 0 ? [tagName] : []);
    for (const field of model.fields) {
      if (!isOnWire(field, this.#spec.wireMode)) continue;
      known.add(field.name);
      const inner = `${place}/${field.name}`;
      const expected = Object.hasOwn(value, field.name)
        ? value[field.name]
        : defaultOf(this.#spec, field);
      if (expected === undefined) {
        if (Object.hasOwn(read, field.name)) return `${inner}: made up`;
        continue;
      }
      if (!Object.hasOwn(read, field.name)) return `${inner}: missing`;
      const actual = read[field.name];
      const isMisfit = field.presence === "misfit";
      const problem = isMisfit
        ? sameJson(expected, actual)
          ? undefined
          : `${inner}: misread`
        : this.problem(field.type, expected, actual, inner);
      if (problem !== undefined) return problem;
    }
    const [tag] = tagsOf(this.#spec, index);
    if (known.has(tagName) && (value[tagName] ?? tag) !== read[tagName])
      return `${place}: the tag was lost`;
    const extras = Object.keys(value).filter((key) => !known.has(key) && isOpen(model));
    const others = Object.keys(read).filter((key) => !known.has(key));
    if (!sameJson(extras.sort(), others.sort()))
      return `${place}: extras ${told(extras)} became ${told(others)}`;
    return first(extras, (key) =>
      sameJson(value[key], read[key]) ? undefined : `${place}/${key}: changed`,
    );
  }
}

function first<Item>(
  items: readonly Item[],
  problemOf: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function told(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
