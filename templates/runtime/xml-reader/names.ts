import { shown, XmlSyntaxError } from "./syntax-error.js";

/** A name without a colon: XML 1.0, fifth edition, section 2.3, and Namespaces in XML, section 3. */
const anyName =
  /^[A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}](?:[A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]|[-.0-9\u{B7}\u{203F}-\u{2040}]|[\u{300}-\u{36F}])*$/u;

/**
 * Where the name of an element or attribute that begins at an index ends.
 *
 * @throws XmlSyntaxError where there is none: no name, or two colons in it.
 */
export function nameEnd(source: string, start: number, maxLength: number): number {
  let index = start;
  // Where the prefix or the rest begins, whichever comes last before the index.
  let partStart = start;
  for (;;) {
    const unit = source.charCodeAt(index);
    if (isLetter(unit) || (index > partStart && isDigitOrMark(unit))) index += 1;
    else if (unit === colon && index > partStart && partStart === start) {
      index += 1;
      partStart = index;
    } else break;
  }
  const isWhole = index > partStart && endsName(source.charCodeAt(index));
  const end = isWhole ? index : unusualNameEnd(source, start);
  if (end - start > maxLength) {
    const problem = `a name has ${end - start} characters, and ${maxLength} are allowed (maxNameLength)`;
    throw new XmlSyntaxError(start, problem, "limit");
  }
  return end;
}

/** Whether a text is a name without a colon. */
export function isName(text: string): boolean {
  return anyName.test(text);
}

const colon = 0x3a;

/** Letters of ASCII, and the underscore; most names have no others. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;
}

/** What may follow a letter. */
function isDigitOrMark(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x2e;
}

/** White space, `=`, `/` and `>`. Past the end of the source there is no number, which is not greater than any. */
function endsName(unit: number): boolean {
  return !(unit > 0x20) || unit === 0x3d || unit === 0x3e || unit === 0x2f;
}

function unusualNameEnd(source: string, start: number): number {
  let end = start;
  while (!endsName(source.charCodeAt(end))) end += 1;
  const raw = source.slice(start, end);
  const parts = raw.split(":", 3);
  if (parts.length > 2 || !parts.every(isName)) {
    const problem = raw === "" ? "a name is missing" : `${JSON.stringify(shown(raw))} is no name`;
    throw new XmlSyntaxError(start, problem);
  }
  return end;
}
