import { valueText } from "../descriptions.js";
import { elementPath, type XmlProblem } from "./issues.js";
import type { XmlReader } from "./reader.js";

/** Thrown inside the reader where there is no use in reading on: the problems that are noted are enough. */
export class ReadingStopped extends Error {}

const mostProblems = 100;

/**
 * Notes that a value is wrong.
 *
 * @returns nothing that can be used: a document with a problem gives no value.
 */
export function wrongValue(
  reader: XmlReader,
  place: XmlPlace,
  { expected, rule }: { readonly expected: string; readonly rule: string },
  received: string,
): never {
  const message = `${place.title} must be ${expected}, not ${valueText(received)}`;
  return note(reader, place, {
    message,
    rule,
    expected,
    received: valueText(received),
  });
}

/** Notes that something is there twice. */
export function repeated(reader: XmlReader, place: XmlPlace): never {
  const message = `${place.title} is there twice`;
  return note(reader, place, {
    message,
    rule: "once",
    expected: "given once",
    received: "a second one",
  });
}

/** Notes that something that must be there is not. */
export function missing(reader: XmlReader, place: XmlPlace): never {
  const message = `${place.title} is missing`;
  return note(reader, place, {
    message,
    rule: "required",
    expected: "given",
    received: "nothing",
  });
}

/** What a problem is about: the element or attribute, the field it is read into, and where it stands. */
export interface XmlPlace {
  readonly title: string;
  readonly field: string;
  readonly offset: number;
  /** Whether the element that begins there has been read to its end. */
  readonly isPassed?: boolean;
}

function note(
  { source, open, path, problems }: XmlReader,
  { title, field, offset, isPassed = false }: XmlPlace,
  problem: Omit<XmlProblem, "path" | "title" | "element" | "offset">,
): never {
  const [passed = ""] = /[^\s/>]*/.exec(source.slice(offset + 1, offset + 100)) ?? [];
  problems.push({
    ...problem,
    title,
    path: [...path, field],
    element: elementPath(isPassed ? [...open, passed] : open),
    offset,
  });
  if (problems.length >= mostProblems) throw new ReadingStopped();
  // Safe: whoever reads the document looks at the problems first, and then at no value.
  return undefined as never;
}
