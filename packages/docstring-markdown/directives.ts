import type { BlockReader, Context } from "./block.js";
import { convertInline, type Targets, targetName } from "./inline.js";
import { code, startsWithProse } from "./items.js";
import { dedent, endOfIndented, indent, indentOf, isBlank, trimBlank } from "./lines.js";
import { fenced } from "./simple-blocks.js";

/** What stands after the two dots. */
interface Directive {
  readonly argument: string;
  readonly body: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

const admonitions: ReadonlyMap<string, string> = new Map([
  ["attention", "Attention"],
  ["caution", "Caution"],
  ["danger", "Danger"],
  ["error", "Error"],
  ["hint", "Hint"],
  ["important", "Important"],
  ["note", "Note"],
  ["seealso", "See also"],
  ["tip", "Tip"],
  ["todo", "To do"],
  ["warning", "Warning"],
]);

const versions: ReadonlyMap<string, string> = new Map([
  ["deprecated", "Deprecated since version"],
  ["versionadded", "Added in version"],
  ["versionchanged", "Changed in version"],
  ["versionremoved", "Removed in version"],
]);

/** The blocks that are code, and the language of those that don't name it. */
const codeBlocks: ReadonlyMap<string, string> = new Map([
  ["code", ""],
  ["code-block", ""],
  ["csv-table", ""],
  ["doctest", "python"],
  ["ipython", "python"],
  ["list-table", ""],
  ["math", "math"],
  ["parsed-literal", ""],
  ["sourcecode", ""],
  ["table", ""],
  ["testcode", "python"],
  ["testoutput", ""],
]);

/** Directives that say something to the tools and nothing to people. */
const unseen: ReadonlySet<string> = new Set([
  "codeauthor",
  "contents",
  "currentmodule",
  "default-role",
  "highlight",
  "include",
  "index",
  "meta",
  "module",
  "py:currentmodule",
  "py:module",
  "raw",
  "role",
  "sectionauthor",
  "toctree",
]);

const targetPattern = /^\s*\.\. _(?:`([^`]+)`|([^:`]+)):\s+(\S+)\s*$/;

/** The hyperlink targets that the lines define. */
export function targetsIn(lines: readonly string[]): Targets {
  const targets = new Map<string, string>();
  for (const line of lines) {
    const [, quoted, bare, address] = targetPattern.exec(line) ?? [];
    const name = quoted ?? bare;
    if (name !== undefined && address !== undefined) {
      targets.set(targetName(name), address);
    }
  }
  return targets;
}

/** What begins with two dots: a directive, a footnote, a target or a comment. */
export const explicitMarkup: BlockReader = (lines, start, context) => {
  const line = lines[start] ?? "";
  const [, text] = /^\s*\.\.(?:\s+(.*))?$/.exec(line) ?? [];
  if (!/^\s*\.\.(?:\s|$)/.test(line)) {
    return undefined;
  }
  const column = indentOf(line);
  const end = Math.max(endOfIndented(lines, start + 1, column), start + 1);
  const markup = markupOf(text ?? "", lines.slice(start + 1, end), context);
  return { end, lines: indent(markup, " ".repeat(column)) };
};

function markupOf(text: string, lines: readonly string[], context: Context): readonly string[] {
  const [, label, footnote] = /^\[([^\]]+)\]\s*(.*)$/.exec(text) ?? [];
  if (label !== undefined && footnote !== undefined) {
    return withHead(`[${label}]`, context.convert([footnote, ...dedent(lines)]));
  }
  const [, name, argument = ""] = /^([a-z][\w:.+-]*?)\s?::(?:\s+(.*))?$/i.exec(text) ?? [];
  return name === undefined
    ? []
    : directive(name.toLowerCase(), readBody(argument, lines), context);
}

/** Options are the fields at the start of the body, before a blank line. */
function readBody(argument: string, lines: readonly string[]): Directive {
  const body = dedent(lines);
  const options = new Map<string, string>();
  let start = 0;
  for (const line of body) {
    const [, name, value] = /^:([\w-]+):(?:\s+(.*))?$/.exec(line) ?? [];
    if (name === undefined) {
      break;
    }
    options.set(name, value ?? "");
    start += 1;
  }
  return { argument: argument.trim(), options, body: trimBlank(body.slice(start)) };
}

function directive(name: string, read: Directive, context: Context): readonly string[] {
  const { argument, body, options } = read;
  const admonition = admonitions.get(name);
  if (admonition !== undefined || name === "admonition") {
    const title = admonition ?? convertInline(argument, context.targets);
    const content = context.convert(admonition === undefined ? body : [argument, ...body]);
    return withHead(`**${title}:**`, content).map((line) => `> ${line}`.trimEnd());
  }
  const version = versions.get(name);
  if (version !== undefined) {
    const [, number = "", rest = ""] = /^(\S*)\s*(.*)$/.exec(argument) ?? [];
    const content = context.convert([rest, ...body]);
    const end = content.length === 0 ? "." : ":";
    return withHead(`**${`${version} ${number}`.trim()}${end}**`, content);
  }
  const language = codeBlocks.get(name);
  if (language !== undefined) {
    return codeBlock(name, language, read);
  }
  if (unseen.has(name)) {
    return [];
  }
  if (name === "image" || name === "figure") {
    const alternative = (options.get("alt") ?? "").replaceAll(/[[\]`]/g, "");
    const content = context.convert(body);
    return [`![${alternative}](${argument.replaceAll(/\s/g, "")})`, ...separated(content)];
  }
  if (name === "rubric") {
    return [`**${convertInline(argument, context.targets)}**`, ...separated(context.convert(body))];
  }
  const content = context.convert(body);
  return argument === "" ? content : [code(argument, context), ...separated(content)];
}

/** The argument of some is their first line, that of the others is the language. */
function codeBlock(
  name: string,
  language: string,
  { argument, body }: Directive,
): readonly string[] {
  if (name === "math") {
    return fenced(argument === "" ? body : [argument, ...body], language);
  }
  const named = /^code|^sourcecode/.test(name) ? argument.replaceAll(/[\s`]/g, "") : language;
  return body.length === 0 ? [] : fenced(body, named);
}

function withHead(head: string, content: readonly string[]): readonly string[] {
  const [first, ...rest] = content;
  if (first === undefined) {
    return [head];
  }
  return startsWithProse(content) ? [`${head} ${first}`, ...rest] : [head, "", ...content];
}

function separated(lines: readonly string[]): readonly string[] {
  return lines.length === 0 || lines.every(isBlank) ? [] : ["", ...lines];
}
