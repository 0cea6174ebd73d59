import type { UsedImport } from "./code.js";
import type { ExportDeclaration, ExportedName } from "./declaration.js";
import { lineWidth } from "./layout.js";

/** How the imports of a file are written. */
export interface ImportStyle {
  /** The files whose imports stand first, in this order. */
  readonly first?: readonly string[];
  readonly extension: string;
}

/** A line for each file that something is imported from: other folders first, then those below, then its own. */
export function importLines(
  imports: readonly UsedImport[],
  { first = [], extension }: ImportStyle,
): readonly string[] {
  // By file, and of each the names with whether nothing but types needs them.
  const files = new Map<string, Map<string, boolean>>();
  for (const { name, from, isType } of imports) {
    const names = files.get(from) ?? new Map<string, boolean>();
    files.set(from, names.set(name, isType && names.get(name) !== false));
  }
  const ordered = [...files].toSorted(
    ([one], [other]) => rank(one, first) - rank(other, first) || (one < other ? -1 : 1),
  );
  return ordered.map(([file, names]) => {
    const isTypeOnly = [...names.values()].every((isType) => isType);
    const listed = [...names].map(([name, isType]) => ({ name, isType: isType && !isTypeOnly }));
    return nameList(isTypeOnly ? "import type" : "import", listed, file + extension);
  });
}

function rank(file: string, first: readonly string[]): number {
  const position = first.indexOf(file);
  if (position >= 0) return position - first.length;
  if (file.startsWith("../")) return 0;
  return file.lastIndexOf("/") > 1 ? 1 : 2;
}

/** An export of another file's names, or of all of them. */
export function exportLine(
  { names, from, isTypeOnly = false }: Omit<ExportDeclaration, "kind">,
  extension: string,
): string {
  const file = from + extension;
  if (names === undefined) return `export * from "${file}";`;
  return nameList(isTypeOnly ? "export type" : "export", names, file);
}

/** Names between braces, in alphabetical order. */
function nameList(keyword: string, names: readonly ExportedName[], from: string): string {
  const texts = names
    .toSorted((left, right) => compare(left.name, right.name))
    .map(({ name, as, isType = false }) => {
      const renamed = as === undefined ? name : `${name} as ${as}`;
      return isType ? `type ${renamed}` : renamed;
    });
  const line = `${keyword} { ${texts.join(", ")} } from "${from}";`;
  if (line.length <= lineWidth) return line;
  return `${keyword} {\n${texts.map((text) => `  ${text},`).join("\n")}\n} from "${from}";`;
}

/** An order that is the same on every machine, whatever its language. */
function compare(left: string, right: string): number {
  const [lower, otherLower] = [left.toLowerCase(), right.toLowerCase()];
  if (lower !== otherLower) return lower < otherLower ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
