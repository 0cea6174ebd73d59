import type { XmlReader } from "./reader.js";

/**
 * The index of the next of some characters in the source. Each is searched for once, and again only after it was passed:
 * most pieces of a document contain none of them, which is known then without reading them.
 */
export interface NextPositions {
  lessThan: number;
  ampersand: number;
  tab: number;
  lineEnd: number;
  sectionEnd: number;
}

/** Positions before any search. */
export function noPositions(): NextPositions {
  return { lessThan: -1, ampersand: -1, tab: -1, lineEnd: -1, sectionEnd: -1 };
}

/** Where the next `<` is, at an index or after it; the source's end where there is none. */
export function nextLessThan({ source, nextPositions }: XmlReader, start: number): number {
  if (nextPositions.lessThan < start) nextPositions.lessThan = found(source, "<", start);
  return nextPositions.lessThan;
}

/** Whether there is a reference in a piece of the source. */
export function hasReference(
  { source, nextPositions }: XmlReader,
  start: number,
  end: number,
): boolean {
  if (nextPositions.ampersand < start) nextPositions.ampersand = found(source, "&", start);
  return nextPositions.ampersand < end;
}

/** Whether there is white space other than spaces in a piece of the source. */
export function hasOtherSpace(
  { source, nextPositions }: XmlReader,
  start: number,
  end: number,
): boolean {
  if (nextPositions.tab < start) nextPositions.tab = found(source, "\t", start);
  if (nextPositions.lineEnd < start) nextPositions.lineEnd = found(source, "\n", start);
  return nextPositions.tab < end || nextPositions.lineEnd < end;
}

/** Where the next `]]>` is, at an index or after it; the source's end where there is none. */
export function nextSectionEnd({ source, nextPositions }: XmlReader, start: number): number {
  if (nextPositions.sectionEnd < start) nextPositions.sectionEnd = found(source, "]]>", start);
  return nextPositions.sectionEnd;
}

function found(source: string, text: string, start: number): number {
  const index = source.indexOf(text, start);
  return index < 0 ? source.length : index;
}
