import { isDateTime } from "./formats/times.js";
import { standardDateTime, usualDateTime } from "./times.js";

/** Thrown where a value cannot be written as XML: it says which field of which job, and why. */
export class XmlError extends Error {
  /** The field, such as `results[0].id`. */
  readonly field: string;
  /** What is wrong with it. */
  readonly problem: string;
  /** The job's id, where the field is one of a job's. */
  readonly job: string | undefined;

  constructor(field: string, problem: string, job?: string) {
    const whose = job === undefined ? "" : `Job ${JSON.stringify(job)}: `;
    super(`${whose}${field} cannot be written as XML: ${problem}.`);
    this.name = "XmlError";
    this.field = field;
    this.problem = problem;
    this.job = job;
  }
}

/** What was thrown where something was written, naming the job where it says what cannot be. */
export function errorOfJob(error: unknown, job: string): unknown {
  return error instanceof XmlError ? new XmlError(error.field, error.problem, job) : error;
}

/** The same with where the field is, such as `results[0].`. */
export function errorAt(error: unknown, place: string): unknown {
  if (!(error instanceof XmlError)) return error;
  return new XmlError(place + error.field, error.problem, error.job);
}

/** Writes an element for each item of a list. */
export function xmlItems<Item>(
  items: Iterable<Item>,
  field: string,
  write: (item: Item) => string,
): string {
  let text = "";
  let index = 0;
  try {
    for (const item of items) {
      text += write(item);
      index += 1;
    }
  } catch (error) {
    throw errorAt(error, `${field}[${index}].`);
  }
  return text;
}

/** What must be looked at in an element's text: it is escaped, or no character of XML 1.0, or half of one. */
const special = /[^\t\n -%'-;=?-\uD7FF\uE000-\uFFFD]/;
const attributeSpecial = /[^ !#-%'-;=?-\uD7FF\uE000-\uFFFD]/;

/** What is no character of XML 1.0 (section 2.2), lone surrogates included. */
export const illegalCharacter: RegExp = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** A value as an element's text; it is read back as it was. */
export function xmlText(value: string, field: string): string {
  const first = value.search(special);
  return first < 0 ? value : escaped(value, first, field, false);
}

/** A value as an attribute's value, without the quotes; it is read back as it was. */
export function xmlAttribute(value: string, field: string): string {
  const first = value.search(attributeSpecial);
  return first < 0 ? value : escaped(value, first, field, true);
}

/** A time as it is read: a text of the wire, or a value that says itself in one, such as a `Date`. */
export type XmlTime = string | { toJSON(): string };

/** A time as `xs:dateTime` in UTC with milliseconds; one without offset is taken as UTC. */
export function xmlDateTime(value: XmlTime, field: string): string {
  // An invalid Date says null of itself.
  const text = typeof value === "string" ? value : String(value.toJSON());
  if (!usualDateTime.test(text)) return anyDateTime(text, field);
  if (text.length === 24) return text;
  return text.length > 24
    ? `${text.slice(0, 23)}Z`
    : `${text.slice(0, 19)}.${text.slice(20, -1).padEnd(3, "0")}Z`;
}

function anyDateTime(text: string, field: string): string {
  const time = isDateTime(text) ? Date.parse(standardDateTime(text, 3) ?? "") : Number.NaN;
  const written = Number.isNaN(time) ? "" : new Date(time).toISOString();
  // Years before 1 and after 9999 have no four digits, which xs:dateTime and most readers want.
  if (!/^(?!0000)\d{4}-/.test(written))
    throw new XmlError(field, `${JSON.stringify(text)} is no date and time`);
  return written;
}

/** A whole number as `xs:int`: 32 bits. */
export function xmlInt(value: number, field: string): string {
  if (!Number.isInteger(value) || value < -2147483648 || value > 2147483647) {
    throw new XmlError(field, `${value} is no whole number of 32 bits (xs:int)`);
  }
  return String(value);
}

/** A whole number as `xs:long`; only what a JavaScript number holds exactly. */
export function xmlLong(value: number, field: string): string {
  if (!Number.isSafeInteger(value)) {
    throw new XmlError(field, `${value} is no whole number that can be held exactly (xs:long)`);
  }
  return String(value);
}

/** Begins at the first character that may be special. Regular expressions would be shorter, and three times slower. */
function escaped(value: string, first: number, field: string, isAttribute: boolean): string {
  let text = "";
  let from = 0;
  for (let index = first; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit > 0x3e) {
      if (unit < 0xd800) continue;
      if (isSurrogatePair(unit, value.charCodeAt(index + 1))) index += 1;
      else if (unit < 0xe000 || unit > 0xfffd) throw illegal(value, index, field);
      continue;
    }
    const entity = escapeOf(unit, isAttribute);
    if (entity !== undefined) {
      text += value.slice(from, index) + entity;
      from = index + 1;
    } else if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a) throw illegal(value, index, field);
  }
  return text + value.slice(from);
}

function escapeOf(unit: number, isAttribute: boolean): string | undefined {
  switch (unit) {
    case 0x26:
      return "&amp;";
    case 0x3c:
      return "&lt;";
    case 0x3e:
      return "&gt;";
    case 0x0d:
      return "&#13;";
    case 0x22:
      return isAttribute ? "&quot;" : undefined;
    case 0x09:
      return isAttribute ? "&#9;" : undefined;
    case 0x0a:
      return isAttribute ? "&#10;" : undefined;
    default:
      return undefined;
  }
}

function isSurrogatePair(unit: number, next: number): boolean {
  return unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
}

function illegal(value: string, index: number, field: string): XmlError {
  const codePoint = value.codePointAt(index) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return new XmlError(field, `character ${index + 1} is ${name}, which XML 1.0 cannot hold`);
}
