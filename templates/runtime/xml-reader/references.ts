import { illegalCharacter } from "../xml-text.js";
import { XmlSyntaxError } from "./syntax-error.js";

/**
 * A text with its references resolved: the five entities that XML has without a DTD, and characters by
 * number.
 *
 * @param offset - where the text stands in the source.
 * @throws XmlSyntaxError at any other.
 */
export function resolveReferences(raw: string, offset: number): string {
  let text = "";
  let from = 0;
  for (let start = raw.indexOf("&"); start >= 0; start = raw.indexOf("&", from)) {
    const end = raw.indexOf(";", start);
    const name = end < 0 ? "" : raw.slice(start + 1, end);
    const character = name.startsWith("#") ? numbered(name) : entity(name);
    if (character === undefined)
      throw unknownReference(raw.slice(start, start + 20), offset + start);
    text += raw.slice(from, start) + character;
    from = end + 1;
  }
  return text + raw.slice(from);
}

function entity(name: string): string | undefined {
  switch (name) {
    case "amp":
      return "&";
    case "lt":
      return "<";
    case "gt":
      return ">";
    case "quot":
      return '"';
    case "apos":
      return "'";
    default:
      return undefined;
  }
}

function numbered(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name) ?? [];
  const codePoint = Number.parseInt(
    hexadecimal ?? decimal ?? "",
    hexadecimal === undefined ? 10 : 16,
  );
  if (!(codePoint <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(codePoint);
  return illegalCharacter.test(character) ? undefined : character;
}

function unknownReference(text: string, offset: number): XmlSyntaxError {
  const [reference = text] = /^&[^;\s<&]*;?/.exec(text) ?? [];
  const problem = reference.startsWith("&#")
    ? `${reference} is no character that XML 1.0 allows`
    : reference === "&"
      ? "an ampersand is written &amp;"
      : `${reference} is none of the entities that can be read: &amp; &lt; &gt; &quot; &apos;`;
  return new XmlSyntaxError(offset, problem);
}
