import type { XmlProblem } from "./issues.js";
import { commentEnd, instructionEnd, isCdata, readCdata } from "./markup.js";
import { leaveNamespaces, type Namespaces, startNamespaces } from "./namespaces.js";
import {
  hasReference,
  type NextPositions,
  nextLessThan,
  nextSectionEnd,
  noPositions,
} from "./next-positions.js";
import type { XmlLimits } from "./options.js";
import { resolveReferences } from "./references.js";
import type { XmlSource } from "./source.js";
import { spaceEnd } from "./space.js";
import { readStartTag } from "./start-tag.js";
import { shown, XmlSyntaxError } from "./syntax-error.js";

/** A document while it is read, from its start to its end, and nothing of it kept. */
export interface XmlReader {
  readonly source: string;
  readonly limits: XmlLimits;
  readonly nextPositions: NextPositions;
  readonly namespaces: Namespaces;
  /** The names of the elements that are open, as the document has them, from the root. */
  readonly open: string[];
  /** How far the source is read. */
  position: number;
  hasRoot: boolean;
  /** Whether the last start tag is an end tag as well, and its end is still to be told. */
  isEmpty: boolean;
  /** Where the last start tag begins. */
  start: number;
  /** The name of the last start tag, by the binding table's prefix. */
  name: string;
  /** The attributes of the last start tag, but for namespace declarations. */
  readonly attributeNames: string[];
  readonly attributeValues: string[];
  readonly attributeOffsets: number[];
  /** The last piece of text. */
  text: string;
  /** Where in the value that is made of it: fields and list indices. */
  readonly path: (string | number)[];
  /** What is wrong with that value so far. */
  readonly problems: XmlProblem[];
}

/** What comes next: the start or end of an element, a piece of its text, or the document's end. */
export type XmlToken = "start" | "end" | "text" | "done";

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const exclamationMark = 0x21;
const questionMark = 0x3f;

/** A reader at the start of a document. */
export function startReader(
  { text, start }: XmlSource,
  limits: XmlLimits,
  namespaces: Readonly<Record<string, string>>,
): XmlReader {
  return {
    source: text,
    limits,
    nextPositions: noPositions(),
    namespaces: startNamespaces(namespaces),
    open: [],
    position: start,
    hasRoot: false,
    isEmpty: false,
    start: 0,
    name: "",
    attributeNames: [],
    attributeValues: [],
    attributeOffsets: [],
    text: "",
    path: [],
    problems: [],
  };
}

/**
 * Reads on to the next token; comments and processing instructions are checked and passed over.
 *
 * @throws XmlSyntaxError where the document is not well-formed (XML 1.0, fifth edition, and Namespaces in XML
 * 1.0), has a DOCTYPE, or is past a limit.
 */
export function nextToken(reader: XmlReader): XmlToken {
  const { source, open } = reader;
  if (reader.isEmpty) {
    reader.isEmpty = false;
    return closeElement(reader);
  }
  for (;;) {
    if (open.length === 0) reader.position = spaceEnd(source, reader.position);
    const { position } = reader;
    if (position >= source.length) return endOfSource(reader);
    if (source.charCodeAt(position) !== lessThan) return readText(reader);
    const next = source.charCodeAt(position + 1);
    if (next === slash) return readEndTag(reader);
    if (next === exclamationMark && isCdata(reader)) return readCdata(reader);
    if (next === exclamationMark) reader.position = commentEnd(source, position);
    else if (next === questionMark) reader.position = instructionEnd(reader);
    else {
      readStartTag(reader);
      return "start";
    }
  }
}

/**
 * Character data of the source.
 *
 * @throws XmlSyntaxError where it has `]]>` or a reference that means nothing.
 */
export function characterData(reader: XmlReader, start: number, end: number): string {
  const sectionEnd = nextSectionEnd(reader, start);
  if (sectionEnd < end) throw new XmlSyntaxError(sectionEnd, "]]> is written ]]&gt; in text");
  const raw = reader.source.slice(start, end);
  return hasReference(reader, start, end) ? resolveReferences(raw, start) : raw;
}

function endOfSource({ source, open, hasRoot }: XmlReader): "done" {
  const last = open[open.length - 1];
  if (last !== undefined)
    throw new XmlSyntaxError(source.length, `the document ends before </${shown(last)}>`);
  if (!hasRoot) throw new XmlSyntaxError(source.length, "the document has no element");
  return "done";
}

function readText(reader: XmlReader): "text" {
  const { position, open } = reader;
  if (open.length === 0)
    throw new XmlSyntaxError(position, "there is text outside the root element");
  const end = nextLessThan(reader, position);
  reader.text = characterData(reader, position, end);
  reader.position = end;
  return "text";
}

function readEndTag(reader: XmlReader): "end" {
  const { source, position, open } = reader;
  const name = open[open.length - 1];
  if (name === undefined)
    throw new XmlSyntaxError(position, "there is an end tag outside the root element");
  const nameEnd = position + 2 + name.length;
  const end = spaceEnd(source, nameEnd);
  if (!source.startsWith(name, position + 2) || source.charCodeAt(end) !== greaterThan) {
    const [found = ""] = /^<\/[^<>]{0,80}>?/.exec(source.slice(position, position + 100)) ?? [];
    const problem = `${JSON.stringify(found)} stands where </${shown(name)}> is expected`;
    throw new XmlSyntaxError(position, problem);
  }
  reader.position = end + 1;
  return closeElement(reader);
}

function closeElement({ open, namespaces }: XmlReader): "end" {
  if (namespaces.replaced.length > 0) leaveNamespaces(namespaces, open.length);
  open.pop();
  return "end";
}
