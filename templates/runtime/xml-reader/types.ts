import { isDateTime } from "../formats/times.js";
import { usualDateTime } from "../times.js";

/** A type of XML Schema, or part of one: how a text of a document becomes a value. */
export interface XmlType<Value> {
  /** What the text must be, in words that follow "must be". */
  readonly expected: string;
  /** The rule of XML Schema. */
  readonly rule: string;
  /** The value; undefined where the text is none of the type. It has no white space around it. */
  readonly read: (text: string) => Value | undefined;
}

/** `xs:int`, a whole number of 32 bits. */
export const int: XmlType<number> = {
  expected: "a whole number of 32 bits",
  rule: "xs:int",
  read: (text) => wholeNumber(text, -2147483648, 2147483647),
};

/** `xs:long`, as far as a JavaScript number holds it exactly. */
export const long: XmlType<number> = {
  expected: "a whole number that can be held exactly",
  rule: "xs:long",
  read: (text) => wholeNumber(text, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
};

/** `xs:boolean`. */
export const boolean: XmlType<boolean> = {
  expected: "true or false",
  rule: "xs:boolean",
  read: (text) => {
    if (text === "true" || text === "1") return true;
    return text === "false" || text === "0" ? false : undefined;
  },
};

/**
 * `xs:dateTime` as the wire has it: UTC, with six digits of fractions of a second or none. A time without an
 * offset is UTC, as UWS 1.1 section 2.2 says; digits past the microseconds are cut off.
 */
export const dateTime: XmlType<string> = {
  expected: "a date and time such as 2024-10-29T23:57:55Z",
  rule: "xs:dateTime",
  read: wireTime,
};

/** One of some texts. */
export function oneOf<Value extends string>(values: readonly Value[]): XmlType<Value> {
  return {
    expected: `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`,
    rule: "xs:enumeration",
    read: (text) => values.find((value) => value === text),
  };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = Number(text);
  // Not -0, which nobody means.
  return value >= least && value <= most ? value + 0 : undefined;
}

function wireTime(text: string): string | undefined {
  if (!usualDateTime.test(text)) return anyTime(text);
  if (text.length === 20) return text;
  if (text.endsWith(".000Z")) return `${text.slice(0, 19)}Z`;
  return `${text.slice(0, 19)}${wireFraction(text.slice(20, -1))}Z`;
}

function anyTime(text: string): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|([+-]\d\d):?(\d\d))?$/.exec(
    text,
  );
  if (parts === null) return undefined;
  const [, date = "", time = "", digits = "", hours, minutes] = parts;
  const isMidnightAfter = time === "24:00:00" && /^0*$/.test(digits);
  const seconds = `${date}T${isMidnightAfter ? "00:00:00" : time}`;
  if (!isDateTime(seconds)) return undefined;
  const fraction = wireFraction(digits);
  if (hours === undefined && !isMidnightAfter) return `${seconds}${fraction}Z`;
  if (hours !== undefined && !isDateTime(`${seconds}${hours}:${minutes}`)) return undefined;
  const offset = hours === undefined ? "Z" : `${hours}:${minutes}`;
  const moment = Date.parse(`${seconds}${offset}`) + (isMidnightAfter ? 86_400_000 : 0);
  const utc = new Date(moment).toISOString();
  // Years before 1 and after 9999 are none that the wire can have.
  return /^(?!0000)\d{4}-/.test(utc) ? `${utc.slice(0, 19)}${fraction}Z` : undefined;
}

function wireFraction(digits: string): string {
  const microseconds = `${digits}000000`.slice(0, 6);
  return microseconds === "000000" ? "" : `.${microseconds}`;
}
