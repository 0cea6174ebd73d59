import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  type DocumentReader,
  readDocument,
} from "../../../../templates/runtime/xml-reader/document.js";
import { elementText } from "../../../../templates/runtime/xml-reader/elements.js";
import type { XmlReadOptions } from "../../../../templates/runtime/xml-reader/options.js";

const document: DocumentReader<string> = { namespaces: {}, root: "a", read: elementText };

/** The text of a document with the root `a`, or what is wrong with it. */
function read(xml: string | Uint8Array, options: XmlReadOptions = {}): string {
  const { value, issues } = { value: undefined, ...readDocument(xml, options, document) };
  return value ?? issues?.map(({ rule, message }) => `${rule}: ${message}`).join("\n") ?? "";
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    bytes.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(bytes.buffer);
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("an encoding", () => {
  it("is UTF-8, with or without a byte order mark", () => {
    expect(read(bytes("<a>é🚀</a>"))).toBe("é🚀");
    expect(read(bytes('\uFEFF<?xml version="1.0" encoding="utf-8"?><a>é</a>'))).toBe("é");
    expect(read(bytes('<?xml version="1.0" encoding="US-ASCII"?><a>e</a>'))).toBe("e");
  });

  it("may be UTF-16 with a byte order mark", () => {
    const text = "\uFEFF<?xml version='1.0' encoding='UTF-16'?><a>é🚀</a>";
    expect(read(utf16(text, true))).toBe("é🚀");
    expect(read(utf16(text, false))).toBe("é🚀");
  });

  it("may be of bytes of another realm", () => {
    // Safe: a Uint8Array, if another than this realm's.
    const foreign = runInNewContext("Uint8Array.of(60, 97, 62, 98, 60, 47, 97, 62)") as Uint8Array;
    expect(foreign instanceof Uint8Array).toBe(false);
    expect(read(foreign)).toBe("b");
    expect(read(Buffer.from("<a>b</a>"))).toBe("b");
  });

  it("may be any that is declared where the document is a text already", () => {
    expect(read("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>")).toBe("é");
  });

  it.each([
    [
      "another is declared",
      bytes("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
      "encoding: This cannot be read as XML: it says that it is in ISO-8859-1, but its bytes are read as UTF-8; decode it first and give the text, or send it in UTF-8 (line 1, column 1).",
    ],
    [
      "UTF-16 is declared in UTF-8",
      bytes("<?xml version='1.0' encoding='UTF-16'?><a/>"),
      "encoding: This cannot be read as XML: it says that it is in UTF-16, but its bytes are read as UTF-8; decode it first and give the text, or send it in UTF-8 (line 1, column 1).",
    ],
    [
      "bytes are of another",
      Uint8Array.of(...bytes("<a>\n"), 0xe9, ...bytes("</a>")),
      "encoding: This cannot be read as XML: byte 5 is not UTF-8; if the document is in another encoding, decode it first and give the text (line 2, column 1).",
    ],
    [
      "UTF-16 has no byte order mark",
      utf16("<a/>", true),
      "well-formed: This cannot be read as XML: XML 1.0 does not allow the character U+0000 (line 1, column 2).",
    ],
    [
      "UTF-16 ends within a pair of bytes",
      utf16("\uFEFF<a/>", true).subarray(0, 9),
      "encoding: This cannot be read as XML: byte 9 is not UTF-16LE; if the document is in another encoding, decode it first and give the text (line 1, column 4).",
    ],
    [
      "there are two byte order marks",
      bytes("\uFEFF\uFEFF<a/>"),
      "well-formed: This cannot be read as XML: there is text outside the root element (line 1, column 1).",
    ],
  ])("is refused where %s", (_, xml, message) => {
    expect(read(xml)).toBe(message);
  });

  it("is asked for where the document is neither text nor bytes", () => {
    // What a caller in JavaScript may give.
    const wrong: unknown = undefined;
    expect(read(wrong as string)).toContain("a document is a string or a Uint8Array");
  });
});

describe("a limit", () => {
  const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);
  const withAttributes = (count: number): string =>
    `<a${Array.from({ length: count }, (_, index) => ` b${index}=""`).join("")}/>`;

  it.each<readonly [string, XmlReadOptions, string, string]>([
    [
      "length",
      { maxLength: 9 },
      "<a> 3 </a>",
      "it has 10 characters, and 9 are allowed (maxLength)",
    ],
    ["depth", { maxDepth: 9 }, nested(10), "elements are nested more than 9 deep (maxDepth)"],
    [
      "attributes",
      { maxAttributes: 9 },
      withAttributes(10),
      "an element has more than 9 attributes (maxAttributes)",
    ],
    [
      "names",
      { maxNameLength: 9 },
      `<a><${"b".repeat(10)}/></a>`,
      "a name has 10 characters, and 9 are allowed (maxNameLength)",
    ],
  ])("is on %s", (_, options, xml, message) => {
    expect(read(xml, options)).toContain(`limit: This cannot be read as XML: ${message}`);
    const oneMore = Object.fromEntries(
      Object.entries(options).map(([name, value]) => [name, Number(value) + 1]),
    );
    expect(read(xml, oneMore)).not.toContain("cannot be read");
  });

  it("is there without being asked for", () => {
    expect(read(nested(101))).toContain("more than 100 deep");
    expect(read(withAttributes(101))).toContain("more than 100 attributes");
    expect(read(`<a ${"é".repeat(1001)}=''/>`)).toContain("1000 are allowed (maxNameLength)");
    expect(read(nested(100))).toBe("");
  });

  it("holds for bytes before they are decoded", () => {
    expect(read(bytes("<a>é</a>"), { maxLength: 8 })).toContain(
      "it has 9 bytes, and 8 are allowed",
    );
  });
});

describe("attacks", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "${"&b;".repeat(9)}">]><a>&c;</a>`;

  it.each([
    ["an entity bomb", bomb],
    ["an external entity", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ["an external DTD", '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'],
    ["a parameter entity", '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.org/">%b;]><a/>'],
  ])("by %s are refused at the DOCTYPE", (_, xml) => {
    expect(read(xml)).toContain("it has a DOCTYPE");
    expect(read(xml)).toContain("(line 1, column 1)");
  });

  it("by a document of many deep namespaces end", () => {
    const xml = `${Array.from({ length: 99 }, (_, index) => `<a xmlns:p${index}="u${index}">`).join("")}${'<a xmlns:q="v"/>'.repeat(50_000)}${"</a>".repeat(99)}`;
    expect(read(xml)).toBe("");
  });

  it("by many thousand attributes end, where a user allows them", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ` b${index}=""`).join("");
    expect(read(`<a${many}/>`, { maxAttributes: 1_000_000 })).toBe("");
    expect(read(`<a${many} b7=""/>`, { maxAttributes: 1_000_000 })).toContain("b7 is there twice");
  });
});

describe("where", () => {
  it("counts lines by any line end and columns by characters", () => {
    const xml = "<a>\r\n\r\n🚀é&x;</a>";
    expect(readDocument(xml, {}, document)).toMatchObject({
      issues: [{ line: 3, column: 3, element: "a", path: [] }],
    });
  });

  it("is in the elements that are open", () => {
    const xml = "<a>\r<p:b xmlns:p='u'>\n<c/>&x;";
    expect(readDocument(xml, {}, document)).toMatchObject({
      issues: [{ line: 3, column: 5, element: "a/p:b" }],
    });
  });
});
