import { keptFields, type Member, type ReadBy } from "../runtime/reading.js";

/**
 * Writes a value of a union whose members nothing tells apart at a glance: as the member whose form on the wire
 * is valid and keeps most of the value's fields, the first of them where several do.
 */
export function writeMember<Value, const Members extends readonly Member[]>(
  value: Value,
  members: Members,
): ReadBy<Value, Members[number][1]> {
  let best: unknown = value;
  let kept = -1;
  for (const [accepts, write] of typeof value === "object" ? members : []) {
    const candidate = attempted(write, value);
    if (Array.isArray(candidate) !== Array.isArray(value) || !accepts(candidate)) continue;
    const count = keptFields(value, candidate);
    if (count > kept) [best, kept] = [candidate, count];
  }
  // Safe: what is no value of any member is a scalar, which is written as it is.
  return best as ReadBy<Value, Members[number][1]>;
}

/** What a writer makes of a value, which may be one of another member; undefined where it fails over that. */
function attempted(write: (value: never) => unknown, value: unknown): unknown {
  try {
    // Safe: what comes of a value of another member is refused by the validator.
    return write(value as never);
  } catch {
    return undefined;
  }
}
