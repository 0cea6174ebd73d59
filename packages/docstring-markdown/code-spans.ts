/** A run of backticks that can open code, and where the run begins that closes it, if one does. */
export interface CodeSpan {
  readonly open: number;
  readonly length: number;
  readonly close: number | undefined;
}

/** Finds the code in a paragraph as Markdown does: it ends at the next run of the same length. */
export function codeSpansIn(text: string): readonly CodeSpan[] {
  const runs = [...text.matchAll(/`+/g)].map((match) => ({
    start: match.index,
    length: match[0].length,
  }));
  const closers = new Map<number, number[]>();
  for (const { start, length } of runs) {
    const starts = closers.get(length);
    if (starts === undefined) {
      closers.set(length, [start]);
    } else {
      starts.push(start);
    }
  }
  const spans: CodeSpan[] = [];
  let end = 0;
  for (const run of runs) {
    if (run.start < end) {
      continue;
    }
    // A backtick after a backslash is one that the text shows: it opens nothing.
    const skipped = isEscaped(text, run.start, end) ? 1 : 0;
    const open = run.start + skipped;
    const length = run.length - skipped;
    if (length > 0) {
      const close = firstAfter(closers.get(length) ?? [], open);
      spans.push({ open, length, close });
      end = close === undefined ? end : close + length;
    }
  }
  return spans;
}

/** Can it stand between single backticks, and mean the same? */
export function isPlainCode(content: string): boolean {
  return content !== "" && !content.includes("`") && content === content.trim();
}

function isEscaped(text: string, position: number, from: number): boolean {
  let slashes = 0;
  while (position - slashes > from && text[position - slashes - 1] === "\\") {
    slashes += 1;
  }
  return slashes % 2 === 1;
}

/** The first of the ascending numbers that is greater. */
function firstAfter(numbers: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > least) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return numbers[low];
}
