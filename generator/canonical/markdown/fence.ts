import type { BlockReader } from "./block.js";
import { indentOf } from "./lines.js";

/** A fenced block of code around the lines, with a fence that none of them can close. */
export function fenced(lines: readonly string[], language: string): readonly string[] {
  const runs = lines.flatMap((line) => line.match(/`{3,}/g) ?? []);
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return [fence + language, ...lines, fence];
}

/** Where a fenced block that opens at `start` ends; undefined if none opens there. */
function endOfFence(lines: readonly string[], start: number): number | undefined {
  const opener = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}(?=[^`]*$)|~{3,})/.exec(
    lines[start] ?? "",
  );
  const fence = opener?.[1];
  if (fence === undefined) {
    return undefined;
  }
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = (lines[index] ?? "").trim();
    if (line.length >= fence.length && line === fence.charAt(0).repeat(line.length)) {
      return index + 1;
    }
  }
  return lines.length;
}

/** A fenced block that is Markdown already stays as it is. */
export const existingFence: BlockReader = (lines, start) => {
  const end = endOfFence(lines, start);
  return end === undefined ? undefined : { end, lines: lines.slice(start, end), isUnchanged: true };
};

/** An interactive session, fenced. */
export const doctestAt: BlockReader = (lines, start) => {
  const first = lines[start] ?? "";
  if (!/^\s*>>> /.test(first)) {
    return undefined;
  }
  const margin = indentOf(first);
  let end = start;
  while ((lines[end] ?? "").trim() !== "") {
    end += 1;
  }
  const session = lines
    .slice(start, end)
    .map((line) => line.slice(Math.min(margin, indentOf(line))));
  const prefix = " ".repeat(margin);
  return { end, lines: fenced(session, "python").map((line) => prefix + line) };
};
