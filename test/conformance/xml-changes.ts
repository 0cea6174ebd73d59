import fastCheck, { type Arbitrary } from "fast-check";
import { documentTree, namespaces, type XmlElement } from "../uws-schema/document-tree.js";

/** Documents with one to three changes of what a schema looks at: elements, attributes, and their texts. */
export function changedDocuments(documents: readonly string[]): Arbitrary<string> {
  const changes = fastCheck.array(fastCheck.tuple(fastCheck.nat(), fastCheck.nat(), newTexts), {
    minLength: 1,
    maxLength: 3,
  });
  return fastCheck
    .tuple(fastCheck.constantFrom(...documents), changes)
    .map(([xml, steps]) =>
      written(steps.reduce((root, step) => changed(root, step), documentTree(xml))),
    );
}

type Content = XmlElement["content"];
type Step = readonly [element: number, change: number, text: string];

const newTexts: Arbitrary<string> = fastCheck.constantFrom(
  ...[
    "",
    " ",
    "\n",
    "a",
    "a b",
    "0",
    "1",
    "true",
    " true ",
    "TRUE",
    "PENDING",
    " PENDING",
    "fatal",
  ],
  ...[
    "2024-02-29T00:00:00",
    "2023-02-29T00:00:00Z",
    "2024-10-29T24:00:00Z",
    "-0001-01-01T00:00:00Z",
  ],
  ...["2024-10-29T23:57:55.1+14:00", "2024-10-29T23:57:55+14:01", "12024-10-29T23:57:55Z"],
  ...["2024-10-29", "2024-10-29 23:57:55", " 2024-10-29T23:57:55Z\n", "2024-10-29T23:57:60Z"],
  ...["2147483647", "2147483648", "-2147483648", "+7", "1.5", " 9223372036854775807 "],
  ...["9223372036854775808", "-9223372036854775808", "-9223372036854775809", "1e3", "simple"],
  ...["https://example.org/a%20b", "https://example.org/%zz", "https://example.org/a b", "é?#"],
  ...[
    "a#b#c",
    "1:b",
    "a:b",
    "//h:1/",
    "//h:x",
    "http://[::1]/",
    "http://[",
    "a[b",
    ":",
    "%",
    "a|b",
  ],
);

const names: readonly string[] = [
  ...["job", "jobs", "jobref", "jobId", "runId", "ownerId", "phase", "quote", "creationTime"],
  ...["startTime", "endTime", "executionDuration", "destruction", "parameters", "parameter"],
  ...["results", "result", "errorSummary", "message", "jobInfo"],
].map((name) => `uws:${name}`);
const otherNames = ["phase", "{urn:x}phase", "xlink:href"];
const attributeNames = [
  ...["id", "version", "type", "hasDetail", "byReference", "isPost", "size", "mime-type", "href"],
  ...["xsi:nil", "xsi:nil", "xlink:type", "xlink:href", "xlink:title", "{urn:uwscustom}a"],
  ...["{urn:x}a", "xml:lang", "xsi:schemaLocation"],
];

/** The tree with one change at the element of that number. */
function changed(root: XmlElement, [place, change, text]: Step): XmlElement {
  const count = countOf(root);
  let left = place % count;
  const visit = (element: XmlElement): Content => {
    const isHere = left === 0;
    left -= 1;
    if (isHere) return changedElement(element, change, text, element === root);
    const content = element.content.flatMap((item) =>
      typeof item === "string" ? [item] : visit(item),
    );
    return [{ ...element, content }];
  };
  const [made] = visit(root);
  return typeof made === "object" ? made : root;
}

function changedElement(
  element: XmlElement,
  change: number,
  text: string,
  isRoot: boolean,
): Content {
  const { content, attributes } = element;
  const pick = Math.floor(change / 16);
  const place = pick % (content.length + 1);
  const existing = [...attributes.keys()];
  const anyName = pickOf([...names, ...otherNames], pick);
  switch (change % 16) {
    case 0:
      return isRoot ? [{ ...element, name: anyName }] : [];
    case 1:
      return isRoot ? [element] : [element, element];
    case 2:
      return [{ ...element, name: anyName }];
    case 3:
    case 4:
      return [{ ...element, content: [text] }];
    case 5:
      return [{ ...element, content: content.toSpliced(place, 0, text) }];
    case 6:
      return [{ ...element, content: content.toReversed() }];
    case 7: {
      const child = { name: anyName, attributes: new Map(), content: text === "" ? [] : [text] };
      return [{ ...element, content: content.toSpliced(place, 0, child) }];
    }
    case 8:
      return [{ ...element, content: [] }];
    case 9:
    case 10: {
      const name = pickOf(attributeNames, pick);
      return [{ ...element, attributes: new Map([...attributes, [name, text]]) }];
    }
    case 11: {
      const name = pickOf(existing, pick);
      return [{ ...element, attributes: new Map([...attributes].filter(([key]) => key !== name)) }];
    }
    case 12:
    case 13: {
      const name = existing.length === 0 ? "id" : pickOf(existing, pick);
      return [{ ...element, attributes: new Map([...attributes, [name, text]]) }];
    }
    case 14: {
      const nil = pick % 2 === 0 ? "true" : "false";
      const made = new Map([...attributes, ["xsi:nil", nil]]);
      return [{ ...element, attributes: made, content: pick % 3 === 0 ? content : [] }];
    }
    default: {
      const info = { name: "uws:jobInfo", attributes: new Map(), content: [element, text] };
      return [{ ...element, content: [...content, info] }];
    }
  }
}

function pickOf(items: readonly string[], number: number): string {
  return items[number % Math.max(1, items.length)] ?? "";
}

function countOf({ content }: XmlElement): number {
  return content.reduce((count, item) => count + (typeof item === "string" ? 0 : countOf(item)), 1);
}

/** A tree as a document. */
function written(root: XmlElement): string {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return elementText(root, declared.join(""));
}

function elementText({ name, attributes, content }: XmlElement, more = ""): string {
  const [tag, declaration] = writtenName(name, "e");
  const values = [...attributes].map(([key, value], index) => {
    const [attribute, declared] = writtenName(key, `a${index}`);
    return `${declared} ${attribute}="${escaped(value)}"`;
  });
  const inside = content.map((item) =>
    typeof item === "string" ? escaped(item) : elementText(item),
  );
  return `<${tag}${more}${declaration}${values.join("")}>${inside.join("")}</${tag}>`;
}

/** A name with a prefix, and the prefix's declaration where it is none of the table's. */
function writtenName(name: string, prefix: string): readonly [string, string] {
  const [, uri, local] = /^\{(.*)\}(.*)$/.exec(name) ?? [];
  return uri === undefined ? [name, ""] : [`${prefix}:${local}`, ` xmlns:${prefix}="${uri}"`];
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
