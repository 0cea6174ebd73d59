import { illegalCharacter } from "../xml-text.js";
import { declarationEnd } from "./declaration.js";
import { decoded, lenientText } from "./decoding.js";
import { laidOut } from "./line-ends.js";
import type { XmlLimits } from "./options.js";
import { XmlSyntaxError } from "./syntax-error.js";

/** A document's text, and where its content begins. */
export interface XmlSource {
  /** Without a byte order mark, and with `\n` for every line end (XML 1.0 section 2.11). */
  readonly text: string;
  /** Where the XML declaration ends, if there is one. */
  readonly start: number;
}

/**
 * The text of a document, every character of which XML 1.0 allows.
 *
 * @throws XmlSyntaxError where there is no such text; its offset is into `roughSource`.
 */
export function readSource(xml: string | Uint8Array, { maxLength }: XmlLimits): XmlSource {
  if (typeof xml !== "string" && !isBytes(xml))
    throw new XmlSyntaxError(0, "a document is a string or a Uint8Array", "encoding");
  if (xml.length > maxLength) {
    const unit = typeof xml === "string" ? "characters" : "bytes";
    const problem = `it has ${xml.length} ${unit}, and ${maxLength} are allowed (maxLength)`;
    throw new XmlSyntaxError(0, problem, "limit");
  }
  const given = typeof xml === "string" ? { text: xml, encoding: undefined } : decoded(xml);
  const text = laidOut(given.text);
  checkCharacters(text);
  return { text, start: declarationEnd(text, given.encoding) };
}

/** What could be made of a document that `readSource` refused, to tell the line and column. */
export function roughSource(xml: string | Uint8Array): string {
  return laidOut(typeof xml === "string" ? xml : lenientText(xml));
}

/** By its tag, since a test environment or a frame may have a Uint8Array of its own. */
function isBytes(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}

function checkCharacters(text: string): void {
  // Most documents have no character that takes two units; for them this is enough, and it is faster.
  if (!/[^\t\n -\uD7FF\uE000-\uFFFD]/.test(text)) return;
  const found = illegalCharacter.exec(text);
  if (found === null) return;
  const codePoint = text.codePointAt(found.index) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  throw new XmlSyntaxError(found.index, `XML 1.0 does not allow the character ${name}`);
}
