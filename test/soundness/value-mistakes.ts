import { isJsonObject, type Json, type Schema, sameJson } from "../../generator/schema/schema.js";
import { jsonAt, withValueAt } from "./json-places.js";
import { constantsOf } from "./schema-distance.js";
import type { PassedUnion, ValuePath, ValuePlace } from "./value-places.js";

/** A value that one mistake was made in. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly value: Json;
  /** Where issues are about it, or inside: for a field that is missing or too much, the field. */
  readonly path: ValuePath;
  readonly unions: readonly PassedUnion[];
}

/** The kinds of mistakes that are made. */
export type MistakeKind =
  | "other type"
  | "missing field"
  | "unknown field"
  | "wrong key"
  | "other constant"
  | "out of bounds"
  | "wrong length"
  | "broken text"
  | "too few items"
  | "too many items"
  | "repeated item";

/** Another value at a place, or below it. */
interface Change {
  readonly kind: MistakeKind;
  readonly at: ValuePath;
  /** What is put there; undefined takes it out. */
  readonly next: Json | undefined;
  /** Where issues are about it, if that is somewhere else. */
  readonly about?: ValuePath;
}

/** The mistakes that can be made at one place of a value; some of them may leave it valid. */
export function mistakesAt(root: Json, place: ValuePlace): readonly Mistake[] {
  return changesAt(place).flatMap(({ kind, at, next, about = at }) => {
    const value = withValueAt(root, at.map(String), next);
    // A second mistake is not looked for.
    if (kind !== "repeated item" && kind !== "too many items" && hasNewRepeat(root, value, at))
      return [];
    return [{ kind, value, path: about, unions: place.unions }];
  });
}

/** Whether a list around a change has an item twice that it did not have twice before. */
function hasNewRepeat(before: Json, after: Json, at: ValuePath): boolean {
  return at.some((_, depth) => {
    const place = at.slice(0, depth).map(String);
    return hasRepeat(jsonAt(after, place)) && !hasRepeat(jsonAt(before, place));
  });
}

function hasRepeat(value: Json | undefined): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly Json[] = value;
  return items.some((item, index) => items.slice(0, index).some((other) => sameJson(other, item)));
}

function changesAt(place: ValuePlace): readonly Change[] {
  const { value, schemas } = place;
  const own = schemas.flatMap((schema) => {
    if (typeof value === "number") return numberChanges(place, value, schema);
    if (typeof value === "string") return textChanges(place, value, schema);
    if (Array.isArray(value)) return listChanges(place, value, schema);
    return isJsonObject(value) ? objectChanges(place, value, schema) : [];
  });
  return [...own, ...typeChanges(place), ...constantChanges(place)];
}

/** Values of every kind. */
const values: readonly Json[] = [null, true, 0.5, "no such value", [], ["x"], {}, { x: 1 }];

function typeChanges({ path, value }: ValuePlace): readonly Change[] {
  return values
    .filter((other) => kindOf(other) !== kindOf(value))
    .map((next) => ({ kind: "other type", at: path, next }));
}

function kindOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}

function constantChanges({ path, value, schemas }: ValuePlace): readonly Change[] {
  if (schemas.every((schema) => constantsOf(schema) === undefined)) return [];
  const next =
    typeof value === "string" ? "no such constant" : typeof value === "number" ? 987654 : undefined;
  return next === undefined ? [] : [{ kind: "other constant", at: path, next }];
}

function numberChanges({ path }: ValuePlace, value: number, schema: Schema): readonly Change[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const beyond = [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
    ...(exclusiveMinimum === undefined ? [] : [exclusiveMinimum]),
    ...(exclusiveMaximum === undefined ? [] : [exclusiveMaximum]),
    ...(multipleOf === undefined ? [] : [value + multipleOf / 2]),
  ];
  return beyond.map((next) => ({ kind: "out of bounds", at: path, next }));
}

function textChanges({ path }: ValuePlace, value: string, schema: Schema): readonly Change[] {
  const { minLength = 0, maxLength, format, pattern } = schema;
  const lengths = [
    ...(minLength > 0 ? [""] : []),
    ...(maxLength === undefined ? [] : [`${value}${"x".repeat(maxLength)}!`]),
  ];
  const broken = format === undefined && pattern === undefined ? [] : ["", "no such value", "!"];
  return [
    ...lengths.map((next): Change => ({ kind: "wrong length", at: path, next })),
    ...broken.map((next): Change => ({ kind: "broken text", at: path, next })),
  ];
}

function listChanges(
  { path }: ValuePlace,
  value: readonly Json[],
  { minItems = 0, maxItems, uniqueItems }: Schema,
): readonly Change[] {
  const [first] = value;
  const more = maxItems === undefined || first === undefined ? [] : [first];
  return [
    ...(minItems > 0
      ? [{ kind: "too few items" as const, at: path, next: value.slice(0, minItems - 1) }]
      : []),
    ...more.map((item): Change => {
      const added = Array.from({ length: (maxItems ?? 0) + 1 - value.length }, () => item);
      return { kind: "too many items", at: path, next: [...value, ...added] };
    }),
    ...(uniqueItems === true && first !== undefined
      ? [{ kind: "repeated item" as const, at: path, next: [...value, first] }]
      : []),
  ];
}

function objectChanges(
  { path }: ValuePlace,
  value: { readonly [name: string]: Json },
  { required = [], additionalProperties, patternProperties, propertyNames }: Schema,
): readonly Change[] {
  const missing = required
    .filter((name) => Object.hasOwn(value, name))
    .map((name): Change => ({ kind: "missing field", at: [...path, name], next: undefined }));
  const added = (kind: MistakeKind, name: string, child: Json): Change => ({
    kind,
    at: path,
    next: { ...value, [name]: child },
    about: [...path, name],
  });
  const isClosed = additionalProperties === false && patternProperties === undefined;
  const [child] = Object.values(value);
  return [
    ...missing,
    ...(isClosed ? [added("unknown field", "no_such_field", 1)] : []),
    ...(child !== undefined && (propertyNames !== undefined || patternProperties !== undefined)
      ? [added("wrong key", "no such key", child), added("wrong key", "", child)]
      : []),
  ];
}
