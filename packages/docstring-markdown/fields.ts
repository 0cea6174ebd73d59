import type { BlockReader, Context } from "./block.js";
import { heading, type Item, itemList } from "./items.js";
import { dedent, endOfIndented, indent, indentOf, isBlank } from "./lines.js";

/** One field of a field list, as Sphinx uses them in docstrings. */
interface Field {
  readonly kind: string;
  readonly argument: string;
  readonly description: readonly string[];
}

/** What the kinds of fields are called, with those that give an item its type. */
const kinds: ReadonlyMap<string, string> = new Map([
  ["arg", "Parameters"],
  ["argument", "Parameters"],
  ["key", "Parameters"],
  ["keyword", "Parameters"],
  ["kwarg", "Parameters"],
  ["param", "Parameters"],
  ["parameter", "Parameters"],
  ["type", "Parameters"],
  ["cvar", "Attributes"],
  ["ivar", "Attributes"],
  ["var", "Attributes"],
  ["vartype", "Attributes"],
  ["return", "Returns"],
  ["returns", "Returns"],
  ["rtype", "Returns"],
  ["yield", "Yields"],
  ["yields", "Yields"],
  ["ytype", "Yields"],
  ["except", "Raises"],
  ["exception", "Raises"],
  ["raise", "Raises"],
  ["raises", "Raises"],
  ["meta", ""],
]);

const fieldPattern = /^\s*:(\w+)(?:\s([^`]*?))?:(?:\s+(.*))?$/;

/** A list of fields such as `:param name: …`, as one section a kind. */
export const fieldList: BlockReader = (lines, start, context) => {
  const column = indentOf(lines[start] ?? "");
  const fields: Field[] = [];
  let end = start;
  for (let index = start; index < lines.length; ) {
    const line = lines[index] ?? "";
    const [, kind = "", argument = "", first = ""] = fieldPattern.exec(line) ?? [];
    if (!isBlank(line)) {
      if (!kinds.has(kind) || indentOf(line) !== column) {
        break;
      }
      end = Math.max(endOfIndented(lines, index + 1, column), index + 1);
      const more = dedent(lines.slice(index + 1, end));
      fields.push({
        kind,
        argument: argument.replaceAll(/\s+/g, " ").trim(),
        description: [first.trim(), ...more],
      });
    }
    index = isBlank(line) ? index + 1 : end;
  }
  if (fields.length === 0) {
    return undefined;
  }
  return { end, lines: indent(sectionsOf(fields, context), " ".repeat(column)) };
};

function sectionsOf(fields: readonly Field[], context: Context): readonly string[] {
  const titles = new Set(fields.map(({ kind }) => kinds.get(kind) ?? ""));
  titles.delete("");
  return [...titles].flatMap((title, index) => {
    const own = fields.filter(({ kind }) => kinds.get(kind) === title);
    const section = [...heading(title), ...contentOf(itemsOf(own), context)];
    return index === 0 ? section : ["", ...section];
  });
}

/** A result without type and name is a paragraph, not a list. */
function contentOf(items: readonly Item[], context: Context): readonly string[] {
  const [only] = items;
  return only !== undefined && items.length === 1 && only.name === "" && only.type === ""
    ? context.convert(only.description)
    : itemList(items, context);
}

/** Joins the fields that give a type to those that they are about. */
function itemsOf(fields: readonly Field[]): readonly Item[] {
  const items = new Map<string, { name: string; type: string; description: string[] }>();
  for (const { kind, argument, description } of fields) {
    const isType = kind.endsWith("type");
    const [, type = "", name = argument] = isType ? [] : (/^(.+) (\S+)$/.exec(argument) ?? []);
    const item = items.get(name) ?? { name, type: "", description: [] };
    items.set(name, item);
    if (isType) {
      item.type = description.join(" ").trim();
    } else {
      item.type = type || item.type;
      item.description.push(...description);
    }
  }
  return [...items.values()];
}
