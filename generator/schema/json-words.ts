import { isJsonObject } from "./schema.js";

/** A value as it is written in documentation: JSON on one line. */
export function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueInWords).join(", ")}]`;
  // Infinity and NaN stand in schemas as Python writes them.
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, child]) => `${JSON.stringify(key)}: ${valueInWords(child)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
