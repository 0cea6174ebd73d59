const dateTime =
  /^(\d{4}-\d\d-\d\d)(?:[Tt _](\d\d:\d\d)(:\d\d)?(?:[.,](\d+))?\s*([Zz]|[+\-\u2212]\d\d:?\d\d)?)?$/;

/**
 * A date and time as it usually is: in UTC, with seconds, and on no leap day. It is on the calendar.
 */
export const usualDateTime: RegExp =
  /^(?!0000)\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

/**
 * A date and time in any form that the wire allows, in the one form of RFC 3339 (section 5.6): one without an
 * offset is taken as UTC, as UWS 1.1 (section 2.2) has it, and a date alone as its midnight.
 *
 * @param digits - how many digits of the seconds' fraction are kept; later ones are cut off.
 * @returns undefined for what is no date and time.
 */
export function standardDateTime(text: string, digits: number): string | undefined {
  const parts = dateTime.exec(text);
  if (parts === null) return undefined;
  const [, date, minutes = "00:00", seconds = ":00", fraction = "", offset = "Z"] = parts;
  const kept = fraction.slice(0, digits).padEnd(digits, "0");
  return `${date}T${minutes}${seconds}.${kept}${standardOffset(offset)}`;
}

/** Whether a date and time that the wire allows has no offset, as Pydantic's `NaiveDatetime` demands. */
export function isNaive(text: string): boolean {
  return dateTime.exec(text)?.[5] === undefined;
}

function standardOffset(offset: string): string {
  const signed = offset.toUpperCase().replace("\u2212", "-");
  return /^.\d{4}$/.test(signed) ? `${signed.slice(0, 3)}:${signed.slice(3)}` : signed;
}
