const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt _](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:[Zz]|[+\-\u2212](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

const DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt _]00:00(?::00(?:[.,](?:0{1,5}|0{6}\d*))?)?(?:[Zz]|[+\-\u2212](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

const TIME =
  /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:[Zz]|[+\-\u2212](?:[01]\d|2[0-3]):?[0-5]\d)?$/;

/**
 * Format `date-time`: an ISO 8601 date and time, with an offset or without.
 *
 * RFC 3339 section 5.6 demands an offset and seconds; Pydantic (speedate, `datetime.rs`) writes a
 * naive `datetime` without an offset, and reads `T`, `t`, a space or `_` between date and time, a
 * lower-case `z`, an offset without its colon or with the minus sign U+2212, a decimal comma, no
 * seconds, and a date alone (midnight). It refuses the leap second `:60`. Numbers in a string
 * (`"1730246275"`) are left out: Pydantic reads them as Unix time, but never writes them and they
 * are not a date and time as text.
 */
export function isDateTime(text: string): boolean {
  return isOnCalendar(DATE_TIME.exec(text));
}

/** Format `date-time-local`: an {@link isDateTime} without an offset. Pydantic's `NaiveDatetime` refuses others. */
export function isLocalDateTime(text: string): boolean {
  return isDateTime(text) && !/[Tt _].*[Zz+\-\u2212]/.test(text);
}

/**
 * Format `date`: an ISO 8601 calendar date (RFC 3339 `full-date`).
 *
 * Pydantic (speedate, `date.rs`) also reads a date and time whose time is exactly midnight, in any
 * offset; digits after the microseconds are cut off before it looks.
 */
export function isDate(text: string): boolean {
  return isOnCalendar(DATE.exec(text));
}

/**
 * Format `time`: an ISO 8601 time of day, with an offset or without.
 *
 * RFC 3339 `full-time` demands an offset; Pydantic (speedate, `time.rs`) writes a naive `time`
 * without one, and reads a time without seconds.
 */
export function isTime(text: string): boolean {
  return TIME.test(text);
}

/** Whether the year, month and day that a pattern captured are a day that Python's calendar has. */
function isOnCalendar(match: RegExpExecArray | null): boolean {
  if (match === null) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= lastDayOf(year, month);
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
