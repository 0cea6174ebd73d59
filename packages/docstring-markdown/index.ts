import { convertBlocks } from "./convert-blocks.js";
import { targetsIn } from "./directives.js";
import { dedent, isBlank, marginOf, opensBlock, trimBlank } from "./lines.js";

/**
 * Converts a Python docstring to Markdown: reStructuredText, with sections in NumPy's or Google's
 * style. Markdown is kept as it is; where the two disagree on a mark (single backticks), it is read
 * as Markdown. The result converts to itself.
 *
 * @param text - the docstring, indented or not.
 */
export function markdownFromDocstring(text: string): string {
  let markdown = text.replaceAll(/\r\n?/g, "\n");
  // What people write takes one round, and a second that changes nothing. Marks that are nested in
  // ways that mean nothing may uncover others.
  for (let round = 0; round < mostRounds; round += 1) {
    const lines = cleaned(markdown.split("\n"));
    const converted = convertBlocks(lines, targetsIn(lines), 0).join("\n");
    if (converted === markdown) {
      break;
    }
    markdown = converted;
  }
  return markdown;
}

const mostRounds = 12;

/** Takes off the indent of a docstring, which its first line doesn't have. */
function cleaned(lines: readonly string[]): readonly string[] {
  const trimmed = trimBlank(lines);
  const [first = "", ...rest] = trimmed;
  if (trimmed[0] !== lines[0]) {
    return dedent(trimmed);
  }
  // What is indented below some first lines belongs to them, so there is no telling.
  const isOpen = opensBlock(first) && marginOf(rest) < Number.POSITIVE_INFINITY;
  const body = isOpen ? rest.map((line) => (isBlank(line) ? "" : line)) : dedent(rest);
  return [first.trimStart(), ...body];
}
