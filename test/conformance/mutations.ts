import { isJsonObject, type Json } from "../../generator/schema/schema.js";
import type { Draw } from "../soundness/pydantic-values.js";

/** A value with one thing in it changed, which mostly makes it invalid. */
export function mutated(value: Json, draw: Draw): Json {
  const places = placesIn(value, []);
  const place = places[draw(places.length)] ?? [];
  return changedAt(value, place, (found) => changed(found, draw));
}

type Place = readonly (string | number)[];

function placesIn(value: Json, place: Place): readonly Place[] {
  if (typeof value !== "object" || value === null) return [place];
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [place, ...children.flatMap(([key, child]) => placesIn(child, [...place, key]))];
}

/** A copy of the value with what is at the place put through a function; undefined takes it away. */
function changedAt(value: Json, place: Place, change: (found: Json) => Json): Json {
  const [key, ...rest] = place;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => (index === key ? changedAt(item, rest, change) : item));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name,
      // Safe: the children of JSON are JSON.
      name === key ? changedAt(child as Json, rest, change) : (child as Json),
    ]),
  );
}

function changed(value: Json, draw: Draw): Json {
  const others: readonly Json[] = [
    null,
    "no such value",
    -1e9,
    1e9,
    0.5,
    true,
    [],
    {},
    ["x"],
    { x: 1 },
  ];
  const other = others[draw(others.length)] ?? null;
  if (Array.isArray(value)) {
    const lists: readonly Json[] = [
      [...value, ...value.slice(0, 1)],
      value.slice(1),
      [...value, other],
      other,
    ];
    return lists[draw(lists.length)] ?? null;
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value);
    const without = Object.fromEntries(entries.toSpliced(draw(Math.max(1, entries.length)), 1));
    const objects: readonly unknown[] = [without, { ...value, extra: other }, other];
    // Safe: made of JSON alone.
    return (objects[draw(objects.length)] ?? null) as Json;
  }
  return other;
}
