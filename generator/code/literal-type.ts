import { entriesOf, literal, propertyKey } from "./literal.js";
import { isIdentifier } from "./names.js";

/** The type of a JSON value that is written `as const`; over several lines where it is long, as the value is. */
export function literalType(value: unknown, indentation = ""): string {
  const short = shortType(value);
  if (typeof value !== "object" || value === null || short.length <= 80 - indentation.length)
    return short;
  const inner = `${indentation}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${literalType(item, inner)},`)
    : entriesOf(value).map(
        ([name, child]) => `${inner}readonly ${typeKey(name)}: ${literalType(child, inner)};`,
      );
  const [open, close] = Array.isArray(value) ? ["readonly [", "]"] : ["{", "}"];
  return `${open}\n${lines.join("\n")}\n${indentation}${close}`;
}

function shortType(value: unknown): string {
  if (Array.isArray(value)) return `readonly [${value.map(shortType).join(", ")}]`;
  if (typeof value !== "object" || value === null) return literal(value);
  const parts = entriesOf(value).map(
    ([name, child]) => `readonly ${typeKey(name)}: ${shortType(child)}`,
  );
  return parts.length === 0 ? "{}" : `{ ${parts.join("; ")} }`;
}

/** A property's name; in a type, a name that has to be computed in a value can stand as it is. */
function typeKey(name: string): string {
  return isIdentifier(name) ? name : propertyKey(name);
}
