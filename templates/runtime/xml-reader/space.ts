/** Where the white space that begins at an index ends. */
export function spaceEnd(text: string, start: number): number {
  let index = start;
  while (isSpace(text.charCodeAt(index))) index += 1;
  return index;
}

/** A text without the white space around it, as most types of XML Schema are read. */
export function trimmed(text: string): string {
  const start = spaceEnd(text, 0);
  let end = text.length;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Carriage returns are only where `&#13;` says so: a source has `\n` for every line end. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d;
}
