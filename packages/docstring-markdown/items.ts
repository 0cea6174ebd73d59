import type { Context } from "./block.js";
import { convertInline } from "./inline.js";
import { indent, listMarkerOf } from "./lines.js";

/** One line of a section that lists parameters, attributes, results or errors. */
export interface Item {
  readonly name: string;
  readonly type: string;
  readonly description: readonly string[];
}

/** The heading of a section: bold, as headings inside a comment have no level of their own. */
export function heading(title: string): readonly string[] {
  return [`**${title}**`, ""];
}

/** Items as a list of Markdown. */
export function itemList(items: readonly Item[], context: Context): readonly string[] {
  return items.flatMap((item) => {
    const head = [namesOf(item.name, context), typeOf(item.type, context, item.name !== "")];
    return headed(`- ${head.filter((part) => part !== "").join(" ")}`, item.description, context);
  });
}

/** A head with a description after a colon, indented as what belongs to an item of a list. */
function headed(head: string, body: readonly string[], context: Context): readonly string[] {
  const description = context.convert(body);
  const [first, ...rest] = description;
  if (first === undefined) {
    return [head];
  }
  return startsWithProse(description)
    ? [`${head}: ${first}`, ...indent(rest, "  ")]
    : [`${head}:`, "", ...indent(description, "  ")];
}

/** Are the first lines a paragraph, to which a word can be put in front? */
export function startsWithProse(lines: readonly string[]): boolean {
  const first = lines[0] ?? "";
  const isMarked = /^(?:\s|$|[>|#]|!\[|={3}|-{3}|~{3}|`{3}|\*\*[^*]*\*\*$)/.test(first);
  const isTitle = /^\s*(?:-{3,}|={3,})\s*$/.test(lines[1] ?? "");
  return !isMarked && !isTitle && listMarkerOf(first) === undefined;
}

/** Text as code, unless it has marks of its own. */
export function code(text: string, context: Context): string {
  const joined = text.replaceAll(/\s+/g, " ").trim();
  if (joined === "") {
    return "";
  }
  return joined.includes("`") ? convertInline(joined, context.targets) : `\`${joined}\``;
}

function namesOf(names: string, context: Context): string {
  return names
    .split(/,\s+/)
    .map((name) => code(name.replaceAll(/\\(?=[*_])/g, ""), context))
    .join(", ");
}

/** `(int, optional)`: the type is code, what is said about it is not. */
function typeOf(type: string, context: Context, isAfterName: boolean): string {
  const parts = type.split(/,\s/);
  const notes: string[] = [];
  for (let part = parts.at(-1); part !== undefined; part = parts.at(-1)) {
    const note = noteOf(part.trim(), context);
    if (note === undefined) {
      break;
    }
    notes.unshift(note);
    parts.pop();
  }
  const joined = [code(parts.join(", "), context), ...notes]
    .filter((part) => part !== "")
    .join(", ");
  return joined !== "" && isAfterName ? `(${joined})` : joined;
}

/** `optional`, or `default 5`; undefined for what is no such note. */
function noteOf(text: string, context: Context): string | undefined {
  if (/^(?:optional|required|keyword-only)$/.test(text)) {
    return text;
  }
  const [, value] = /^defaults?(?:\s+to|\s+is)?[\s:=]\s*(\S.*)$/.exec(text) ?? [];
  return value === undefined ? undefined : `default ${code(value, context)}`;
}
