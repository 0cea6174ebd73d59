import { isJsonObject, type Json } from "../../generator/schema/schema.js";

/** The way to a value inside another: keys of objects and positions in lists, from the root on. */
export type JsonPlace = readonly string[];

/** Where each value inside a value is, itself first. */
export function placesIn(value: Json, place: JsonPlace = []): readonly JsonPlace[] {
  const inner =
    isJsonObject(value) || Array.isArray(value)
      ? Object.entries(value).flatMap(([key, child]) => placesIn(child, [...place, key]))
      : [];
  return [place, ...inner];
}

/** What is at a place; undefined where there is no such place. */
export function jsonAt(value: Json, place: JsonPlace): Json | undefined {
  let found: Json | undefined = value;
  for (const key of place) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    // Safe: the children of JSON are JSON.
    found = Reflect.get(found, key) as Json;
  }
  return found;
}

/** A copy with another value at a place; undefined takes the value out. */
export function withValueAt(value: Json, [key, ...rest]: JsonPlace, next: Json | undefined): Json {
  if (key === undefined) return next ?? {};
  const own = (child: Json): Json | undefined =>
    rest.length === 0 ? next : withValueAt(child, rest, next);
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return items.flatMap((item, index) => (String(index) === key ? listed(own(item)) : [item]));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => {
      const kept = name === key ? own(child) : child;
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}

function listed(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : [value];
}
