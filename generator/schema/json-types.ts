import type { Json, Schema } from "./schema.js";

/** The types of JSON Schema. */
export const jsonTypes = [
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
] as const;

/** A type of JSON Schema. */
export type JsonType = (typeof jsonTypes)[number];

/** The JSON types that a value has; a whole number is an integer too. */
export function jsonTypesOf(value: Json): readonly string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  if (typeof value === "number")
    return Number.isInteger(value) ? ["integer", "number"] : ["number"];
  return [typeof value];
}

/** The types that a schema's `type` allows; undefined where it has none. */
export function typesOf(schema: Schema): readonly string[] | undefined {
  return typeof schema.type === "string" ? [schema.type] : schema.type;
}
