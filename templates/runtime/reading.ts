import type { Validator } from "./problems.js";

/** An object with each value put through a function. */
export function mapValues<Value, Result>(
  values: { readonly [key: string]: Value },
  read: (value: Value) => Result,
): { [key: string]: Result } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, read(value)]));
}

/** A member of a union: whether a value is one, and how it is read. */
export type Member<Output> = readonly [Validator, (value: never) => Output];

/**
 * Reads a value of a union whose members nothing tells apart at a glance: as the member that accepts it and
 * keeps most of its fields, the first of them where several do.
 */
export function readMember<Value, Output>(
  value: Value,
  members: readonly Member<Output>[],
): Output {
  let best: Output | undefined;
  let kept = -1;
  for (const [accepts, read] of members) {
    if (!accepts(value)) continue;
    // Safe: the member's own validator has just accepted the value.
    const candidate = read(value as never);
    const count = keptFields(value, candidate);
    if (count > kept) [best, kept] = [candidate, count];
  }
  // Safe: the value is valid, so one that no model accepts is a scalar, which is read as it is.
  return kept < 0 ? (value as unknown as Output) : (best as Output);
}

function keptFields(value: unknown, candidate: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if (typeof candidate !== "object" || candidate === null) return 0;
  return Object.keys(value).filter((key) => Object.hasOwn(candidate, key)).length;
}
