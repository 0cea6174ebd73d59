import { standardDateTime } from "../runtime/times.js";

/** A valid date and time of the wire, to the millisecond; one without an offset is taken as UTC. */
export function dateOf(text: string): Date {
  return new Date(standardDateTime(text, 3) ?? text);
}

/**
 * The form of a time on the wire.
 *
 * @throws RangeError for an invalid `Date`, and for years that have no four digits.
 */
export function dateText(date: Date): string {
  const text = date.toISOString();
  if (text.length > 24) throw new RangeError(`${text} is in no year that the wire can hold.`);
  return text;
}
