import { XmlSyntaxError } from "./syntax-error.js";

/**
 * An XML declaration (XML 1.0 section 2.8). Any version `1.x` is read by the rules of 1.0, as its fifth
 * edition says; what only XML 1.1 allows is then an error where it stands.
 */
const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"([A-Za-z][A-Za-z0-9._-]*)"|'([A-Za-z][A-Za-z0-9._-]*)'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;

/** An encoding that bytes can be in. */
export type Encoding = "UTF-8" | "UTF-16";

/** The names of encodings that a document in each may declare. */
const sameEncoding: Readonly<Record<Encoding, RegExp>> = {
  "UTF-8": /^(?:utf-?8|(?:us-)?ascii)$/i,
  "UTF-16": /^(?:utf-?16(?:[bl]e)?|iso-10646-ucs-2)$/i,
};

/**
 * Where a document's XML declaration ends; 0 where it has none.
 *
 * @param encoding - what the bytes were in; a text that was given as such may declare any.
 * @throws XmlSyntaxError where the declaration is none, or declares another encoding.
 */
export function declarationEnd(text: string, encoding: Encoding | undefined): number {
  if (!/^<\?xml[ \t\n]/.test(text)) return 0;
  const found = declaration.exec(text);
  if (found === null) {
    const version = /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*["']([0-9.]{1,20})["']/.exec(text)?.[1];
    const problem =
      version === undefined || /^1\.\d+$/.test(version)
        ? 'the XML declaration must be like <?xml version="1.0" encoding="UTF-8"?>'
        : `XML ${version} cannot be read, only 1.0`;
    throw new XmlSyntaxError(0, problem);
  }
  const declared = found[1] ?? found[2];
  if (encoding !== undefined && declared !== undefined && !sameEncoding[encoding].test(declared)) {
    const name = declared.length > 40 ? `${declared.slice(0, 40)}…` : declared;
    const problem = `it says that it is in ${name}, but its bytes are read as ${encoding}; decode it first and give the text, or send it in UTF-8`;
    throw new XmlSyntaxError(0, problem, "encoding");
  }
  return found[0].length;
}
