import type { Validator } from "./problems.js";
import { madeOnce, whileRemembering } from "./remembering.js";

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

/** A member of a union: whether a value is one, how it is read, and what of it counts as its fields. */
export type Member = readonly [
  accepts: Validator,
  read: (value: never) => unknown,
  counted?: CountedFields,
];

/**
 * What counts as a field: the names that a member declares, where it keeps others too; what is in its entries alone; or
 * nothing, of what has no fields. Without it, all that is kept counts.
 */
export type CountedFields = readonly string[] | "entries" | "none";

/** What a union's value is once it is read: what a reader made of it, or what is of none of them, as it was. */
export type ReadBy<Value, Read extends (value: never) => unknown> =
  | ReturnType<Read>
  | Exclude<Value, Parameters<Read>[0]>;

/**
 * Reads a value of a union whose members nothing tells apart at a glance: as the member that accepts it and
 * has most of its fields, the first of them where several do.
 */
export function readMember<Value, const Members extends readonly Member[]>(
  value: Value,
  members: Members,
): ReadBy<Value, Members[number][1]> {
  const readAsMember = ([accepts, read, counted]: Member): Candidate | undefined => {
    if (!madeOnce(value, accepts, () => accepts(value))) return undefined;
    // Safe: the member's own validator has just accepted the value.
    const made = madeOnce(value, read, () => read(value as never));
    return { made, count: fieldCount(value, made, counted) };
  };
  const best = whileRemembering(() => bestOf(members, readAsMember));
  // Safe: the value is valid, so one that no member here accepts is a scalar, which is read as it is.
  return (best === undefined ? value : best.made) as ReadBy<Value, Members[number][1]>;
}

/** What a member makes of a value, and how many of its fields the value has; undefined where it has none to count. */
export interface Candidate {
  readonly made: unknown;
  readonly count: number | undefined;
}

/** What the member that fits best makes of a value. Pydantic prefers what is exactly empty, then the most fields. */
export function bestOf(
  members: readonly Member[],
  candidateOf: (member: Member) => Candidate | undefined,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const member of members) {
    const candidate = candidateOf(member);
    if (candidate === undefined) continue;
    const isPlain = member[2] === "entries" || member[2] === "none";
    if (isPlain && isEmpty(candidate.made)) return candidate;
    const { count = 0 } = candidate;
    if (best === undefined || (candidate.count !== undefined && count > (best.count ?? count)))
      best = candidate;
  }
  return best;
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** How many fields count for a member; undefined where it has none. */
export function fieldCount(
  value: unknown,
  made: unknown,
  counted: CountedFields | undefined,
): number | undefined {
  return counted === "none" ? undefined : keptFields(value, made, counted);
}

/** How many fields of a value what was made of it has, those of the values inside included. */
function keptFields(
  value: unknown,
  made: unknown,
  counted?: Exclude<CountedFields, "none">,
): number {
  if (typeof value !== "object" || value === null) return 0;
  if (typeof made !== "object" || made === null) return 0;
  const own = Array.isArray(value) || counted === "entries" ? 0 : 1;
  const keys = typeof counted === "object" ? counted : Object.keys(value);
  return keys.reduce((sum, key) => {
    if (!has(value, key) || !has(made, key)) return sum;
    const inner: unknown = Reflect.get(made, key);
    return (
      sum + own + madeOnce(inner, keptFields, () => keptFields(Reflect.get(value, key), inner))
    );
  }, 0);
}

/** `Object.hasOwn`, which targets before ES2022 do not have. */
function has(object: object, key: string): boolean {
  return Object.getOwnPropertyDescriptor(object, key) !== undefined;
}
