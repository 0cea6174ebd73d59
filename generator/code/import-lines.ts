import { lineWidth } from "./layout.js";

export { lineWidth };

/** An import of some names from a module, in alphabetical order; nothing where there are no names. */
export function importLine(names: Iterable<string>, from: string, keyword = "import"): string {
  return nameList(keyword, names, from);
}

/** An export of some names of a module, in alphabetical order; nothing where there are no names. */
export function exportLine(names: Iterable<string>, from: string, keyword = "export"): string {
  return nameList(keyword, names, from);
}

function nameList(keyword: string, names: Iterable<string>, from: string): string {
  const ordered = [...new Set(names)].toSorted((a, b) => compare(bare(a), bare(b)));
  if (ordered.length === 0) return "";
  const line = `${keyword} { ${ordered.join(", ")} } from "${from}";`;
  if (line.length <= lineWidth) return line;
  return `${keyword} {\n${ordered.map((name) => `  ${name},`).join("\n")}\n} from "${from}";`;
}

function bare(name: string): string {
  return name.replace(/^type /, "");
}

/** An order that is the same on every machine, whatever its language. */
function compare(left: string, right: string): number {
  const [lower, otherLower] = [left.toLowerCase(), right.toLowerCase()];
  if (lower !== otherLower) return lower < otherLower ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
