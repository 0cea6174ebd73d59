import type { PhrasingContent, TableCell } from "mdast";
import { safeBlocks } from "./safe-blocks.js";
import { cellOf } from "./table-cell.js";

/**
 * Part of a line of a page: plain text, code, links. All text reaches a page as nodes, never as Markdown
 * put together by hand, so that nothing in a schema can be taken for the page's own marks.
 */
export type Inline = readonly PhrasingContent[];

/** Whole paragraphs, lists, tables and blocks of code. */
export type Blocks = ReturnType<typeof safeBlocks>;

/** Plain text, shown character for character on one line. */
export function inline(text: string): Inline {
  const value = onOneLine(text);
  return value === "" ? [] : [{ type: "text", value }];
}

/** Plain text as code, shown character for character on one line; nothing at all as an empty string. */
export function code(text: string): Inline {
  const value = onOneLine(text);
  return [{ type: "inlineCode", value: value === "" ? '""' : value }];
}

/** A description, which is Markdown, with only what is safe on a page left as marks. */
export function block(markdown: string): Blocks {
  return safeBlocks(withoutControls(markdown));
}

/** Part of a line as a cell of a table, or plain text as one. */
export function tableCell(content: Inline | string): TableCell {
  return cellOf(typeof content === "string" ? inline(content) : content);
}

/** Text of several lines for a block of code. */
export function codeLines(text: string): string {
  return withoutControls(text);
}

function onOneLine(text: string): string {
  return withoutControls(text).replaceAll(/\s+/g, " ").trim();
}

/** Without characters that no Markdown can show; files cannot hold halves of surrogate pairs. */
function withoutControls(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\n\t])[\p{Cc}\u2028\u2029\uFEFF]/gu, " ")
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}
