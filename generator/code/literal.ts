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
  // JSON would print it as 0.
  if (Object.is(value, -0)) return "-0";
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
  if (!isBreakable(value)) return literal(value);
  const short = shortLiteral(value, width - indentation.length);
  if (short !== undefined) return short;
  const inner = `${indentation}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${longLiteral(item, inner, width)},`)
    : entriesOf(value).map(
        ([name, child]) => `${inner}${propertyKey(name)}: ${longLiteral(child, inner, width)},`,
      );
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join("\n")}\n${indentation}${close}`;
}

/**
 * A value as {@link literal} gives it; undefined where it is longer than `room`, which is found out as soon as it is:
 * otherwise a long value would be printed once more for each value that it is in.
 */
function shortLiteral(value: unknown, room: number): string | undefined {
  if (!isBreakable(value)) {
    const text = literal(value);
    return text.length <= room ? text : undefined;
  }
  const isList = Array.isArray(value);
  const entries = isList ? value.map((item) => ["", item] as const) : entriesOf(value);
  // What is left after the brackets and, of an object, the spaces inside them.
  let left = room - (isList ? 2 : 4);
  const parts: string[] = [];
  for (const [name, child] of entries) {
    const key = isList ? "" : `${propertyKey(name)}: `;
    left -= key.length + (parts.length > 0 ? 2 : 0);
    const text = left < 0 ? undefined : shortLiteral(child, left);
    if (text === undefined) return undefined;
    left -= text.length;
    parts.push(key + text);
  }
  if (left < 0) return undefined;
  return isList ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
}

/** Whether a value can be broken into lines. */
function isBreakable(value: unknown): value is object {
  if (typeof value !== "object" || value === null || expressionKey in value) return false;
  return Array.isArray(value) ? value.length > 0 : entriesOf(value).length > 0;
}
