import type { CodeFile } from "./declaration.js";
import { declarationsText } from "./declarations.js";
import { javascriptText } from "./javascript.js";
import { typescriptText } from "./typescript.js";

/** What is generated: TypeScript, or JavaScript with its declarations. */
export type Target = "ts" | "js+dts";

/** How files are printed. */
export interface PrintStyle {
  readonly target: Target;
  /** How the imports of TypeScript end. */
  readonly extension: string;
}

/**
 * The texts of files by path.
 *
 * @param files - by path, without ending.
 */
export function printedFiles(
  files: Iterable<readonly [string, CodeFile]>,
  { target, extension }: PrintStyle,
): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (const [path, file] of files) {
    if (target === "ts") printed.set(`${path}.ts`, typescriptText(file, extension));
    else {
      printed.set(`${path}.js`, javascriptText(file, path.replace(/^.*\//, "")));
      printed.set(`${path}.d.ts`, declarationsText(file));
    }
  }
  return printed;
}
