/** How many characters of white space a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Has the line nothing but white space? A line that isn't there is blank too. */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

/** The lines without blank ones at the start and the end. */
export function trimBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** The lines without the indent that they have in common. */
export function dedent(lines: readonly string[]): readonly string[] {
  const margin = marginOf(lines);
  return lines.map((line) => (isBlank(line) ? "" : line.slice(margin)));
}

/** The lines with `prefix` before each that is not blank. */
export function indent(lines: readonly string[], prefix: string): readonly string[] {
  return lines.map((line) => (isBlank(line) ? "" : prefix + line));
}

/** The indent that the lines have in common. */
export function marginOf(lines: readonly string[]): number {
  const indents = lines.filter((line) => !isBlank(line)).map(indentOf);
  return indents.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
}

/** Where the lines end that are blank or indented further than `column`, blank ones at the end aside. */
export function endOfIndented(lines: readonly string[], start: number, column: number): number {
  let end = start;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && !isBlank(line)) {
      if (indentOf(line) <= column) {
        break;
      }
      end = index + 1;
    }
  }
  return end;
}

/** The marker of a list item with the space around it, in Markdown or reStructuredText. */
export function listMarkerOf(line: string): string | undefined {
  return /^\s*(?:[-*+]|\d{1,9}[.)]|#\.)(?:\s+(?=\S)|$)/.exec(line)?.[0];
}

/** Is what is indented below the line a part of what the line begins? */
export function opensBlock(line: string): boolean {
  const text = line.trim();
  return (
    listMarkerOf(line) !== undefined ||
    text.endsWith(":") ||
    text.startsWith("..") ||
    /^(?:`{3}|~{3}|:\w)/.test(text)
  );
}
