import type { Block, BlockReader, Context } from "./block.js";
import { heading, type Item, itemList } from "./items.js";
import {
  dedent,
  endOfIndented,
  indent,
  indentOf,
  isBlank,
  listMarkerOf,
  trimBlank,
} from "./lines.js";

/** How the body of a section is written. */
type Kind = "items" | "results" | "errors" | "prose";

/** The sections of NumPy's and Google's styles: the title that each is given, and its kind. */
const sections: ReadonlyMap<string, readonly [title: string, kind: Kind]> = new Map([
  ["args", ["Parameters", "items"]],
  ["arguments", ["Parameters", "items"]],
  ["params", ["Parameters", "items"]],
  ["parameters", ["Parameters", "items"]],
  ["other parameters", ["Other parameters", "items"]],
  ["keyword args", ["Keyword arguments", "items"]],
  ["keyword arguments", ["Keyword arguments", "items"]],
  ["attributes", ["Attributes", "items"]],
  ["methods", ["Methods", "items"]],
  ["return", ["Returns", "results"]],
  ["returns", ["Returns", "results"]],
  ["yield", ["Yields", "results"]],
  ["yields", ["Yields", "results"]],
  ["receives", ["Receives", "results"]],
  ["raises", ["Raises", "errors"]],
  ["warns", ["Warns", "errors"]],
  ["see also", ["See also", "errors"]],
  ["note", ["Note", "prose"]],
  ["notes", ["Notes", "prose"]],
  ["example", ["Example", "prose"]],
  ["examples", ["Examples", "prose"]],
  ["references", ["References", "prose"]],
  ["todo", ["To do", "prose"]],
  ["warning", ["Warning", "prose"]],
  ["warnings", ["Warnings", "prose"]],
]);

/** A section in NumPy's style: a title that is underlined, up to the next title. */
export const numpySection: BlockReader = (lines, start, context) => {
  const title = lines[start] ?? "";
  const section = sections.get(title.trim().toLowerCase());
  if (section === undefined || !isUnderline(lines, start + 1, indentOf(title))) {
    return undefined;
  }
  let end = start + 2;
  while (end < lines.length && !isTitle(lines, end, indentOf(title))) {
    end += 1;
  }
  return sectionBlock(
    section,
    lines.slice(start + 2, end),
    end,
    indentOf(title),
    context,
    numpyItems,
  );
};

/** A section in Google's style: a title with a colon, and what is indented below it. */
export const googleSection: BlockReader = (lines, start, context) => {
  const title = lines[start] ?? "";
  const column = indentOf(title);
  const name = title.trim();
  const section = name.endsWith(":") ? sections.get(name.slice(0, -1).toLowerCase()) : undefined;
  if (section === undefined || isBlank(lines[start + 1])) {
    return undefined;
  }
  const end = endOfIndented(lines, start + 1, column);
  if (end === start + 1) {
    return undefined;
  }
  return sectionBlock(section, lines.slice(start + 1, end), end, column, context, googleItems);
};

function sectionBlock(
  [title, kind]: readonly [string, Kind],
  lines: readonly string[],
  end: number,
  column: number,
  context: Context,
  itemsOf: (body: readonly string[], kind: Kind) => readonly Item[] | undefined,
): Block {
  const body = trimBlank(dedent(lines));
  const isList = kind === "prose" || listMarkerOf(body[0] ?? "") !== undefined;
  const items = isList ? undefined : itemsOf(body, kind);
  const content = items === undefined ? context.convert(body) : itemList(items, context);
  return { end, lines: indent([...heading(title), ...content], " ".repeat(column)) };
}

function isUnderline(lines: readonly string[], index: number, column: number): boolean {
  const line = lines[index] ?? "";
  return indentOf(line) === column && /^(?:-{3,}|={3,})\s*$/.test(line.trimStart());
}

function isTitle(lines: readonly string[], index: number, column: number): boolean {
  const line = lines[index] ?? "";
  return !isBlank(line) && indentOf(line) === column && isUnderline(lines, index + 1, column);
}

/** Lines that are not indented, each with what is indented below it. */
function entriesOf(body: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const entries: [string, readonly string[]][] = [];
  for (let index = 0; index < body.length; ) {
    const line = body[index] ?? "";
    const end = Math.max(endOfIndented(body, index + 1, 0), index + 1);
    if (!isBlank(line)) {
      entries.push([line, trimBlank(dedent(body.slice(index + 1, end)))]);
    }
    index = end;
  }
  return entries;
}

/** `name : type`, or a type alone; undefined if the body is prose after all. */
function numpyItems(body: readonly string[], kind: Kind): readonly Item[] | undefined {
  const entries = entriesOf(body);
  const isProse =
    kind === "items"
      ? entries.some(([head]) => !namePattern.test(head))
      : entries.every(([head, description]) => description.length === 0 && /\s/.test(head));
  return isProse ? undefined : entries.map(([head, more]) => numpyItem(head, more, kind));
}

/** `name : type`, `name: type`, `name` or `one, other : type`. */
const namePattern = /^([^\s:,]+(?:, [^\s:,]+)*)(?: ?:(?: (.*))?)?$/;

function numpyItem(head: string, description: readonly string[], kind: Kind): Item {
  if (kind === "results") {
    const [, name = "", type = head.replace(/:$/, "")] = /^(\w+) : (.*)$/.exec(head) ?? [];
    return { name, type, description };
  }
  const [, name = head, rest = ""] = namePattern.exec(head) ?? [];
  return kind === "errors"
    ? { name, type: "", description: rest === "" ? description : [rest, ...description] }
    : { name, type: rest, description };
}

/** `name (type): description`; undefined if the body is prose. */
function googleItems(body: readonly string[], kind: Kind): readonly Item[] | undefined {
  const items = entriesOf(body).map(([head, more]) => googleItem(head, more, kind));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function googleItem(head: string, more: readonly string[], kind: Kind): Item | undefined {
  const colon = colonOf(head);
  const before = head.slice(0, Math.max(colon, 0)).trim();
  const first = head.slice(colon + 1).trim();
  const description = first === "" ? more : [first, ...more];
  if (kind === "results") {
    return isType(before) ? { name: "", type: before, description } : undefined;
  }
  const bracket = before.endsWith(")") ? before.indexOf("(") : before.length;
  const name = before.slice(0, bracket).trim();
  const type = before.slice(bracket + 1, -1).trim();
  const isName = /^[^\s,]+(?:, [^\s,]+)*$/.test(name);
  return isName ? { name, type: bracket < before.length ? type : "", description } : undefined;
}

/** A word, or words between `or` and `|`; what is in brackets may be anything. */
function isType(text: string): boolean {
  const open = text.indexOf("[");
  const close = text.lastIndexOf("]");
  const bare = open !== -1 && close > open ? text.slice(0, open) + text.slice(close + 1) : text;
  return /^\S+(?: (?:or|\|) \S+)*$/.test(bare);
}

/** The first colon that is in no brackets and in no code. */
function colonOf(text: string): number {
  let depth = 0;
  let isCode = false;
  for (const [index, character] of [...text].entries()) {
    if (character === "`") {
      isCode = !isCode;
    } else if (/[[({]/.test(character)) {
      depth += 1;
    } else if (/[\])}]/.test(character)) {
      depth -= 1;
    } else if (character === ":" && depth <= 0 && !isCode && text.charAt(index + 1) !== "`") {
      return index;
    }
  }
  return -1;
}
