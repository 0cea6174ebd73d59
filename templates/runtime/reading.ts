import type { Validator } from "./problems.js";

/** An object with each value put through a function. */
export function mapValues<Value, Result>(
  values: { readonly [key: string]: Value },
  read: (value: Value) => Result,
): { [key: string]: Result } {
  const result: { [key: string]: Result } = {};
  for (const [key, value] of Object.entries(values)) {
    if (key !== "__proto__") result[key] = read(value);
    else {
      // A key like any other, which an assignment would take for something else.
      const entry = { value: read(value), writable: true, enumerable: true, configurable: true };
      Object.defineProperty(result, key, entry);
    }
  }
  return result;
}

/** A member of a union: whether a value is one, and how it is read. */
export type Member = readonly [Validator, (value: never) => unknown];

/** What a union's value is once it is read: what a reader made of it, or what is of none of them, as it was. */
export type ReadBy<Value, Read extends (value: never) => unknown> =
  | ReturnType<Read>
  | Exclude<Value, Parameters<Read>[0]>;

/**
 * Reads a value of a union whose members nothing tells apart at a glance: as the member that accepts it and
 * keeps most of its fields, the first of them where several do.
 */
export function readMember<Value, const Members extends readonly Member[]>(
  value: Value,
  members: Members,
): ReadBy<Value, Members[number][1]> {
  let best: unknown;
  let kept = -1;
  for (const [accepts, read] of members) {
    if (!accepts(value)) continue;
    // Safe: the member's own validator has just accepted the value.
    const candidate = read(value as never);
    const count = keptFields(value, candidate);
    if (count > kept) [best, kept] = [candidate, count];
  }
  // Safe: the value is valid, so one that no member here accepts is a scalar, which is read as it is.
  return (kept < 0 ? value : best) as ReadBy<Value, Members[number][1]>;
}

/** How many fields of a value what was made of it has. */
export function keptFields(value: unknown, candidate: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if (typeof candidate !== "object" || candidate === null) return 0;
  const kept = new Set(Object.keys(candidate));
  return Object.keys(value).filter((key) => kept.has(key)).length;
}
