import type { BlockReader } from "./block.js";
import { convertInline } from "./inline.js";
import { dedent, indent, indentOf, isBlank, trimBlank } from "./lines.js";

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

/**
 * A title of reStructuredText that is none of Markdown: with a line above it too, or underlined with
 * another sign than `-` and `=`.
 */
export const underlinedTitle: BlockReader = (lines, start, { targets }) => {
  if (!isBlank(lines[start - 1])) {
    return undefined;
  }
  const isOverlined = /^={3,}\s*$/.test(lines[start] ?? "");
  const title = (lines[isOverlined ? start + 1 : start] ?? "").trim();
  const underline = (lines[isOverlined ? start + 2 : start + 1] ?? "").trimEnd();
  const isTitle = isOverlined
    ? underline === lines[start]?.trimEnd()
    : /^([~^"#*+])\1{2,}$/.test(underline) && underline.length >= title.length;
  if (!isTitle || title === "" || /^\W*$/.test(title)) {
    return undefined;
  }
  return { end: start + (isOverlined ? 3 : 2), lines: [`**${convertInline(title, targets)}**`] };
};

/** A table of reStructuredText, which Markdown can show as it is only in a fenced block. */
export const table: BlockReader = (lines, start) => {
  const first = lines[start] ?? "";
  const border = [/^\s*=+(?: +=+)+\s*$/, /^\s*\+(?:-+\+)+\s*$/].find((one) => one.test(first));
  if (border === undefined) {
    return undefined;
  }
  let end = start + 1;
  while (end < lines.length && !isBlank(lines[end])) {
    end += 1;
  }
  if (end - start < 3 || !border.test(lines[end - 1] ?? "")) {
    return undefined;
  }
  const column = indentOf(first);
  const body = fenced(dedent(lines.slice(start, end)), "");
  return { end, lines: indent(body, " ".repeat(column)) };
};

/** A quotation of Markdown: what is quoted is converted, and quoted again. */
export const quotation: BlockReader = (lines, start, { convert }) => {
  const prefix = /^ {0,3}>/;
  let end = start;
  while (end < lines.length && prefix.test(lines[end] ?? "")) {
    end += 1;
  }
  if (end === start) {
    return undefined;
  }
  const quoted = lines.slice(start, end).map((line) => line.replace(/^ {0,3}> ?/, ""));
  const body = dedent(trimBlank(quoted));
  const converted = convert(body);
  return converted.join("\n") === body.join("\n")
    ? { end, lines: lines.slice(start, end), isUnchanged: true }
    : { end, lines: converted.map((line) => `> ${line}`.trimEnd()) };
};
