import { isNaive, standardDateTime } from "../runtime/times.js";

/** The times that came without an offset: a `NaiveDatetime` of Pydantic's refuses one. */
const naive: WeakSet<Date> = /* @__PURE__ */ new WeakSet();

/** A valid date and time of the wire, to the millisecond; one without an offset is taken as UTC. */
export function dateOf(text: string): Date {
  const date = new Date(standardDateTime(text, 3) ?? text);
  if (isNaive(text)) naive.add(date);
  return date;
}

/**
 * The form of a time on the wire: in UTC, or without an offset where it came without one.
 *
 * @throws RangeError for an invalid `Date`, and for years that have no four digits.
 */
export function dateText(date: Date): string {
  const text = date.toISOString();
  if (text.length > 24) throw new RangeError(`${text} is in no year that the wire can hold.`);
  return naive.has(date) ? text.slice(0, -1) : text;
}

/**
 * The form of a time on the wire where it has no offset: its date and time in UTC.
 *
 * @throws RangeError as {@link dateText} does.
 */
export function localDateText(date: Date): string {
  return dateText(date).replace("Z", "");
}
