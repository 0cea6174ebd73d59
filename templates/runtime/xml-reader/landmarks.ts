import type { XmlReader } from "./reader.js";

/**
 * Where some characters come next in the source. Each is looked for once, and again only when it is passed: most
 * pieces of a document are then seen to be free of it without a look at them.
 */
export interface Landmarks {
  lessThan: number;
  ampersand: number;
  tab: number;
  lineEnd: number;
  sectionEnd: number;
}

/** Landmarks before anything was looked for. */
export function startLandmarks(): Landmarks {
  return { lessThan: -1, ampersand: -1, tab: -1, lineEnd: -1, sectionEnd: -1 };
}

/** Where the next `<` is, at an index or after it; the source's end where there is none. */
export function nextLessThan({ source, landmarks }: XmlReader, start: number): number {
  if (landmarks.lessThan < start) landmarks.lessThan = found(source, "<", start);
  return landmarks.lessThan;
}

/** Whether there is a reference in a piece of the source. */
export function hasReference(
  { source, landmarks }: XmlReader,
  start: number,
  end: number,
): boolean {
  if (landmarks.ampersand < start) landmarks.ampersand = found(source, "&", start);
  return landmarks.ampersand < end;
}

/** Whether there is white space other than spaces in a piece of the source. */
export function hasOtherSpace(
  { source, landmarks }: XmlReader,
  start: number,
  end: number,
): boolean {
  if (landmarks.tab < start) landmarks.tab = found(source, "\t", start);
  if (landmarks.lineEnd < start) landmarks.lineEnd = found(source, "\n", start);
  return landmarks.tab < end || landmarks.lineEnd < end;
}

/** Where the next `]]>` is, at an index or after it; the source's end where there is none. */
export function nextSectionEnd({ source, landmarks }: XmlReader, start: number): number {
  if (landmarks.sectionEnd < start) landmarks.sectionEnd = found(source, "]]>", start);
  return landmarks.sectionEnd;
}

function found(source: string, text: string, start: number): number {
  const index = source.indexOf(text, start);
  return index < 0 ? source.length : index;
}
