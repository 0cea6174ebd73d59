import type { Json } from "../../generator/schema/schema.js";

/** A model with a default. */
export const point: Json = {
  title: "Point",
  type: "object",
  properties: { x: { type: "integer" }, y: { type: "integer", default: 0 } },
  required: ["x"],
};

/** Another one, which nothing but its fields tells apart. */
export const line: Json = {
  title: "Line",
  type: "object",
  properties: { from: { type: "string" }, to: { type: "string", default: "" } },
  required: ["from"],
};

/** A model with one property. */
export function model(name: string, property: Json, $defs: Json = {}, others: object = {}): Json {
  // JSON.parse, so that a property may be called __proto__.
  const properties: Json = JSON.parse(`{ ${JSON.stringify(name)}: ${JSON.stringify(property)} }`);
  return { title: "Model", type: "object", properties, $defs, ...others };
}
