/** Whether a text is of a type of XML Schema (part 2), its white space as the document has it. */
export type SimpleType = (text: string) => boolean;

/** `xs:string`. */
export const string: SimpleType = () => true;

/** A restriction of `xs:string` to some texts, whose white space counts. */
export function enumeration(...values: readonly string[]): SimpleType {
  return (text) => values.includes(text);
}

/** The same of a type whose white space does not count, such as `xs:NMTOKEN`. */
export function tokens(...values: readonly string[]): SimpleType {
  return (text) => values.includes(collapsed(text));
}

/** `xs:boolean`. */
export const boolean: SimpleType = tokens("true", "false", "1", "0");

/** `xs:int`. */
export const int: SimpleType = (text) => isBetween(text, -(2n ** 31n), 2n ** 31n - 1n);

/** `xs:long`. */
export const long: SimpleType = (text) => isBetween(text, -(2n ** 63n), 2n ** 63n - 1n);

/** `xs:dateTime`: a day of the calendar, with an offset of 14 hours at most or none. */
export const dateTime: SimpleType = (text) => {
  const parts =
    /^-?((?:[1-9]\d{4,}|\d{4}))-(\d\d)-(\d\d)T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/.exec(
      collapsed(text),
    );
  if (parts === null) return false;
  const [year, month, day] = [BigInt(parts[1] ?? 0), Number(parts[2]), Number(parts[3])];
  return year > 0n && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
};

/**
 * `xs:anyURI`: a reference by RFC 3986 (appendix A), once characters that no URI has, such as spaces, stand for
 * what they would be escaped as (XLink 1.0, section 5.4).
 */
export const anyUri: SimpleType = (text) =>
  uriReference.test(collapsed(text).replaceAll(/[^\u0021-\u007E]|[<>"{}|\\^`]/gu, "_"));

const character = "(?:[\\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})";
const authority =
  "(?:(?:[\\w.~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?(?:\\[[0-9A-Za-z.:~_!$&'()*+,;=-]*\\]|(?:[\\w.~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::\\d*)?";
const path = `(?:/${character}*)*`;
const uriReference = new RegExp(
  // With a scheme, or without: then the first step of a path has no colon.
  `^(?:[A-Za-z][A-Za-z0-9+.-]*:(?://${authority}${path}|/?(?:${character}+${path})?)|//${authority}${path}|/(?:${character}+${path})?|(?:(?:(?!:)${character})+${path})?)` +
    `(?:\\?(?:${character}|[/?])*)?(?:#(?:${character}|[/?])*)?$`,
);

/** A text as its type sees it: white space around it taken away, and a single space for any other. */
function collapsed(text: string): string {
  return text.replaceAll(/[\t\n\r ]+/g, " ").replaceAll(/^ | $/g, "");
}

function isBetween(text: string, least: bigint, most: bigint): boolean {
  const [, sign, digits] = /^([+-]?)(\d+)$/.exec(collapsed(text)) ?? [];
  if (digits === undefined) return false;
  const value = BigInt(digits) * (sign === "-" ? -1n : 1n);
  return value >= least && value <= most;
}

function lastDay(year: bigint, month: number): number {
  if (month === 2) return year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
