import type { CodeFile } from "./declaration.js";
import { declarationsText } from "./declarations.js";
import { javascriptText } from "./javascript.js";
import type { Target } from "./target-names.js";
import { typescriptText } from "./typescript.js";

/** How files are printed. */
export interface PrintStyle {
  readonly target: Target;
  /** How the imports of TypeScript end. */
  readonly extension: string;
}

/** What prints the files of each target, by the endings of what it prints. */
const printers: { readonly [target in Target]: { readonly [ending: string]: Printer } } = {
  ts: { ".ts": (file, _, { extension }) => typescriptText(file, extension) },
  "js+dts": {
    ".js": (file, path) => javascriptText(file, path.replace(/^.*\//, "")),
    ".d.ts": (file) => declarationsText(file),
  },
};

type Printer = (file: CodeFile, path: string, style: PrintStyle) => string;

/**
 * The texts of files by path.
 *
 * @param files - by path, without ending.
 */
export function printedFiles(
  files: Iterable<readonly [string, CodeFile]>,
  style: PrintStyle,
): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (const [path, file] of files) {
    for (const [ending, print] of Object.entries(printers[style.target]))
      printed.set(`${path}${ending}`, print(file, path, style));
  }
  return printed;
}
