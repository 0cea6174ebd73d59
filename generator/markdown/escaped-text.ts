/**
 * Plain text as Markdown that shows it character for character. Every character that can be a mark is
 * escaped wherever it stands, so nothing depends on how a renderer reads what is around it.
 *
 * @param before - the character before it on the page, a line feed where it begins a line.
 * @param after - the character after it, a line feed where it ends a line.
 * @param isInLink - whether it is a link's text, in which no address becomes a link of its own.
 */
export function escapedText(
  text: string,
  before: string,
  after: string,
  isInLink: boolean,
): string {
  const isFirst = before === "" || before.endsWith("\n");
  const isLast = after === "" || after.startsWith("\n");
  return text
    .split(/\s*\n\s*/)
    .map((line, index, lines) => {
      const begins = isFirst || index > 0;
      const ends = isLast || index < lines.length - 1;
      const escaped = trimmedLine(line, begins, ends).replaceAll(marks, escapedMark);
      const unlinked = isInLink ? escaped : escaped.replaceAll(addressMarks, escapedMark);
      return begins ? withoutLineMark(unlinked) : unlinked;
    })
    .join("\n");
}

/**
 * What begins code, emphasis, links, tables and HTML; an underscore within a word is none of them. Braces
 * are code to many a site generator.
 */
const marks = /[\\`*[\]~|&<>{}]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<![^\s#])#|!$/g;

/** What makes an address a link without any marks. */
const addressMarks = /(?<=www)\.|:(?=\/\/)|(?<=\S)@(?=\S)/gi;

/**
 * What begins a heading, a list, a table, the underline of a heading, a target or comment of MyST, or code of
 * MDX at the beginning of a line.
 */
const lineMarks = /^(\d*)([-+=:#.)(%])|^()([ie])(?=(?:m|x)port\b)/;

function withoutLineMark(line: string): string {
  return line.replace(
    lineMarks,
    (_, figures: string | undefined, mark: string | undefined, __, letter: string | undefined) =>
      mark === undefined ? reference(letter ?? "") : `${figures ?? ""}${escapedMark(mark)}`,
  );
}

/** The characters that a backslash escapes in every Markdown: the first one had no others. */
const escapable = new Set("\\`*_[]()#+-.!");

const names: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);

function escapedMark(mark: string): string {
  return escapable.has(mark) ? `\\${mark}` : reference(mark);
}

/** A character by its number, which is never a mark. */
function reference(character: string): string {
  return names.get(character) ?? `&#${character.codePointAt(0)};`;
}

function trimmedLine(line: string, begins: boolean, ends: boolean): string {
  const start = begins ? line.trimStart() : line;
  return ends ? start.trimEnd() : start;
}
