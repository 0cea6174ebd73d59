import type { RootContent, TableCell, TableRow } from "mdast";
import { codeLines, type Inline, inline, tableCell } from "./markdown-text.js";

/** The generator's own words, with the spaces at their ends. */
export function words(text: string): Inline {
  return text === "" ? [] : [{ type: "text", value: text }];
}

/** Parts of a line, one after the other. */
export function line(...parts: readonly (Inline | string)[]): Inline {
  return parts.flatMap((part) => (typeof part === "string" ? words(part) : part));
}

/** Parts with words between: `a, b or c`. */
export function enumerated(parts: readonly Inline[], last: "or" | "and" | ","): Inline {
  const beforeLast = last === "," ? ", " : ` ${last} `;
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return line(index === parts.length - 1 ? beforeLast : ", ", part);
  });
}

/** A link within the pages. */
export function link(text: Inline, url: string): Inline {
  return [{ type: "link", url, children: [...text] }];
}

/** Strong text. */
export function strong(text: Inline | string): Inline {
  return text.length === 0 ? [] : [{ type: "strong", children: [...line(text)] }];
}

/** Text set apart. */
export function emphasis(text: string): Inline {
  return [{ type: "emphasis", children: [...words(text)] }];
}

/** A heading that can be linked to. */
export function heading(depth: 1 | 2 | 3, text: Inline | string, anchor?: string): RootContent {
  const content = typeof text === "string" ? inline(text) : text;
  const target: Inline =
    anchor === undefined || !needsTarget(anchor)
      ? []
      : [{ type: "html", value: `<a id="${anchor}"></a>` }];
  return { type: "heading", depth, children: [...target, ...content] };
}

/** Whether an anchor is not what renderers make of the heading, so that the page has to have it. */
function needsTarget(anchor: string): boolean {
  return anchor.includes(".");
}

/** A paragraph; none where there is nothing in it. */
export function paragraph(...parts: readonly (Inline | string)[]): RootContent[] {
  const children = [...line(...parts)];
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

/** A list with one line for each item; none where there is no item. */
export function list(items: readonly Inline[]): RootContent[] {
  if (items.length === 0) return [];
  const children = items.map((item) => ({
    type: "listItem" as const,
    spread: false,
    children: [{ type: "paragraph" as const, children: [...item] }],
  }));
  return [{ type: "list", ordered: false, spread: false, children }];
}

/** A table; none where there is no row. */
export function table(
  header: readonly string[],
  rows: readonly (readonly (Inline | string)[])[],
): RootContent[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly (Inline | string)[]): TableRow => ({
    type: "tableRow",
    children: cells.map((cell): TableCell => tableCell(cell)),
  });
  return [{ type: "table", children: [row(header), ...rows.map(row)] }];
}

/** A block of code. */
export function fenced(language: "json" | "ts", text: string): RootContent {
  return { type: "code", lang: language, value: codeLines(text) };
}
