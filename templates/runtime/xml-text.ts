/** Thrown where a value cannot be written as XML: it says which field, and why. */
export class XmlError extends Error {
  /** The field, such as `results[0].id`. */
  readonly field: string;

  constructor(field: string, problem: string) {
    super(`${field} cannot be written as XML: ${problem}.`);
    this.name = "XmlError";
    this.field = field;
  }
}

/** Characters that must be escaped in an element's text. */
const special = /[&<>\r]/;
const specials = /[&<>\r]/g;
const attributeSpecial = /[&<>"\t\n\r]/;
const attributeSpecials = /[&<>"\t\n\r]/g;

/** What is no character of XML 1.0 (section 2.2), lone surrogates included. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** A value as an element's text; it is read back as it was. */
export function xmlText(value: string, field: string): string {
  checkCharacters(value, field);
  return special.test(value) ? value.replace(specials, escaped) : value;
}

/** A value as an attribute's value, without the quotes; it is read back as it was. */
export function xmlAttribute(value: string, field: string): string {
  checkCharacters(value, field);
  return attributeSpecial.test(value) ? value.replace(attributeSpecials, escaped) : value;
}

/** A time of the wire as `xs:dateTime` in UTC with milliseconds; one without offset is taken as UTC. */
export function xmlDateTime(value: string, field: string): string {
  const parts =
    /^(\d{4}-\d\d-\d\d)[Tt _](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s*([Zz]|[+-]\d\d:?\d\d)?$/.exec(value);
  const [, date, minutes, seconds = ":00", offset = "Z"] = parts ?? [];
  const [whole = ":00", fraction = ""] = seconds.split(".");
  const zone = /\d\d\d\d$/.test(offset)
    ? `${offset.slice(0, 3)}:${offset.slice(3)}`
    : offset.toUpperCase();
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const time =
    parts === null ? Number.NaN : Date.parse(`${date}T${minutes}${whole}.${milliseconds}${zone}`);
  const text = Number.isNaN(time) ? "" : new Date(time).toISOString();
  // Years before 1 and after 9999 have no four digits, which xs:dateTime and most readers want.
  if (!/^(?!0000)\d{4}-/.test(text))
    throw new XmlError(field, `${JSON.stringify(value)} is no date and time`);
  return text;
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

/**
 * A link as an attribute: the URL chosen, or failing that the field's own if it is one for everybody
 * (http or https); others, such as `s3://…`, are the service's own and are left out.
 */
export function xmlLink(
  attribute: string,
  chosen: string | undefined,
  own: string,
  field: string,
): string {
  const url = chosen ?? (/^https?:\/\//i.test(own) ? own : undefined);
  return url === undefined ? "" : `${attribute}="${xmlAttribute(url, field)}"`;
}

function checkCharacters(value: string, field: string): void {
  const found = illegal.exec(value);
  if (found === null) return;
  const codePoint = value.codePointAt(found.index) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  throw new XmlError(field, `character ${found.index + 1} is ${name}, which XML 1.0 cannot hold`);
}

function escaped(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}
