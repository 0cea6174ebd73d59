const FRACTION =
  /^\s*[+-]?(?:\d+(?:_\d+)*(?:\s*\/\s*(\d+(?:_\d+)*)|(?:\.(?:\d+(?:_\d+)*)?)?(?:[eE][+-]?\d+(?:_\d+)*)?)|\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?)\s*$/;

const ZONE_NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/;

/**
 * Format `fraction`: what Python's `Fraction` reads, `3/4`, `1.5` or `1e-3`; Pydantic writes `3/4`.
 *
 * Spaces around the slash are read since Python 3.12. A denominator of zero is an error there, and
 * so is an integer of more than 4300 digits, from which the bound of the length comes.
 */
export function isFraction(text: string): boolean {
  const match = text.length > 20_000 ? null : FRACTION.exec(text);
  return match !== null && (match[1] === undefined || /[1-9]/.test(match[1]));
}

/**
 * Format `zoneinfo`: a text of the form of the names in the IANA time zone database.
 *
 * Which names there are depends on the host of the service, so a name is not looked up.
 */
export function isZoneInfo(text: string): boolean {
  return text.length <= 255 && ZONE_NAME.test(text);
}

/**
 * Format `phone`: a text that can be a telephone number, with two digits at least and 250
 * characters at most.
 *
 * pydantic-extra-types asks the package phonenumbers, which needs the numbering plans of all
 * countries; these are the bounds that it sets before it looks at them. It writes
 * `tel:+44-20-7946-0958`, or as the type asks.
 */
export function isPhone(text: string): boolean {
  return text.length <= 250 && /\p{Nd}[\s\S]*\p{Nd}/u.test(text);
}

/** Python strips its own white space, which has four separators more than JavaScript's, and no U+FEFF. */
const DECIMAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Python strips these four, too.
  /^(?:[^\S\uFEFF]|[\x1C-\x1F\x85])*[+-]?(?:(?:\p{Nd}+(?:\.\p{Nd}*)?|\.\p{Nd}+)(?:[eE][+-]?0*\p{Nd}{1,18})?|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[sS]?[nN][aA][nN]\p{Nd}*)(?:[^\S\uFEFF]|[\x1C-\x1F\x85])*$/u;

/**
 * Format `decimal`: what Python's `Decimal` reads, infinities and NaN included, since the schema does not say whether the
 * model allows them. Pydantic writes `1.50` or `1E+5`. Underscores are overlooked wherever they stand.
 *
 * The format is the generator's own: Pydantic writes a pattern that refuses exponents, or nothing.
 */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text.replace(/_/g, ""));
}
