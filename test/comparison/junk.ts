import { isJsonObject, type Json } from "../../generator/schema/schema.js";
import type { Draw } from "../soundness/pydantic-values.js";

/** What is no schema, or none that a value satisfies, or leads elsewhere. */
const junk: readonly Json[] = [
  ...[null, 5, "x", [], true, false, {}],
  { anyOf: [] },
  { oneOf: [] },
  { enum: [] },
  { type: [] },
  { type: "frobnicate" },
  { type: 5 },
  { description: ["a list"], type: "string" },
  { examples: { a: 1 }, type: "string" },
  { title: 5, type: "integer" },
  { $ref: 5 },
  { $ref: "#" },
  { $ref: "#/$defs/Nowhere" },
  { $ref: "#/properties/a" },
  { $ref: "other.json#/$defs/X" },
  { $ref: "https://example.org/x.json" },
  { pattern: "(", type: "string" },
  { required: "a", type: "object" },
  { properties: [], type: "object" },
  { minimum: "1", type: "integer" },
  { minItems: -1, type: "array" },
  { allOf: [{ type: "string" }, { type: "integer" }] },
  { type: ["integer", "null"], anyOf: [{ type: "string" }, { type: "null" }] },
];

/** A schema that is changed at one place: a value is taken out, or junk put in its place. */
export function withJunk(schema: Json, draw: Draw): Json {
  const places = placesIn(schema);
  const place = places[draw(places.length)] ?? [];
  const isRemoved = place.length > 0 && draw(4) === 0;
  return changed(schema, place, isRemoved ? undefined : junk[draw(junk.length)]);
}

type Place = readonly string[];

/** Where a value is that is no annotation's part, from the root on. */
function placesIn(value: Json, place: Place = []): readonly Place[] {
  const inner =
    isJsonObject(value) || Array.isArray(value)
      ? Object.entries(value).flatMap(([key, child]) => placesIn(child, [...place, key]))
      : [];
  return [place, ...inner];
}

function changed(value: Json, [key, ...rest]: Place, next: Json | undefined): Json {
  if (key === undefined) return next ?? {};
  const own = (child: Json): Json | undefined =>
    rest.length === 0 ? next : changed(child, rest, next);
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
