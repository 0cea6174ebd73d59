/** Text to be put in place of the text between two offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits made that do not overlap; at one place, in the order in which they were asked for. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text: inserted } of edits.toSorted(
    (left, right) => left.start - right.start,
  )) {
    parts.push(text.slice(position, start), inserted);
    position = Math.max(position, end);
  }
  return parts.join("") + text.slice(position);
}
