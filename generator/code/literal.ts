import { isIdentifier } from "./names.js";

/** A property of `object` as code reads it: `value.id`, `value["d-e"]`. */
export function propertyAccess(object: string, name: string): string {
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** A property's name in an object literal; `__proto__` is computed, since it would set the prototype. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : JSON.stringify(name);
}

/** Stands in a value for what code computes. */
const expressionKey: unique symbol = Symbol("expression");

/** What code computes, as a part of a value that is written as a literal. */
export function expressionIn(code: string): { readonly [expressionKey]: string } {
  return { [expressionKey]: code };
}

/** A JSON value as a TypeScript expression; numbers may also be what Python writes and JSON does not have. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const code: unknown = Reflect.get(value, expressionKey);
    if (typeof code === "string") return code;
    const entries = entriesOf(value).map(
      ([name, child]) => `${propertyKey(name)}: ${literal(child)}`,
    );
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) return `Number.${numberName(value)}`;
  // JSON allows two characters that old JavaScript takes for line ends.
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function numberName(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
}

/** The entries of an object; those of a `Map`, whose keys keep their order whatever they are. */
export function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return value instanceof Map ? [...value] : Object.entries(value);
}

/** A JSON value as a TypeScript expression over several lines where it is long, as it stands in a constant. */
export function longLiteral(value: unknown, indentation = "", width = 80): string {
  const short = literal(value);
  if (short.length <= width - indentation.length || typeof value !== "object" || value === null)
    return short;
  const inner = `${indentation}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${longLiteral(item, inner, width)},`)
    : entriesOf(value).map(
        ([name, child]) => `${inner}${propertyKey(name)}: ${longLiteral(child, inner, width)},`,
      );
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join("\n")}\n${indentation}${close}`;
}
