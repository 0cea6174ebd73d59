import type { Json } from "../../generator/schema/schema.js";
import { placesIn, withValueAt } from "../soundness/json-places.js";
import type { Draw } from "../soundness/pydantic-values.js";

/** What is no schema, or none that a value satisfies, or leads elsewhere. */
export const junk: readonly Json[] = [
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
  return withValueAt(schema, place, isRemoved ? undefined : junk[draw(junk.length)]);
}
