import {
  bestOf,
  type Candidate,
  fieldCount,
  type Member,
  type ReadBy,
} from "../runtime/reading.js";
import { madeOnce, whileRemembering } from "../runtime/remembering.js";

/**
 * Writes a value of a union whose members nothing tells apart at a glance: as the member whose form on the wire
 * is valid and has most of the value's fields, the first of them where several do.
 */
export function writeMember<Value, const Members extends readonly Member[]>(
  value: Value,
  members: Members,
): ReadBy<Value, Members[number][1]> {
  const writtenAsMember = ([accepts, write, counted]: Member): Candidate | undefined => {
    const made = madeOnce(value, write, () => attempted(write, value));
    if (Array.isArray(made) !== Array.isArray(value)) return undefined;
    if (!madeOnce(made, accepts, () => accepts(made))) return undefined;
    return { made, count: fieldCount(value, made, counted) };
  };
  const best =
    typeof value === "object"
      ? whileRemembering(() => bestOf(members, writtenAsMember))
      : undefined;
  // Safe: what is no value of any member is a scalar, which is written as it is.
  return (best === undefined ? value : best.made) as ReadBy<Value, Members[number][1]>;
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
