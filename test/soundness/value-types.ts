import type { Json } from "../../generator/schema.js";

/**
 * The type of exactly one JSON value. A value of a declared type is no fresh literal, so properties that
 * the target does not name do not count against it.
 */
export function typeOfValue(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(typeOfValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([name, child]) => `${JSON.stringify(name)}: ${typeOfValue(child)}`,
    );
    return `{ ${members.join("; ")} }`;
  }
  // A number that is no literal of TypeScript's (such as 1e+400) cannot come from JSON.
  return JSON.stringify(value);
}
