import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { typesElsewhere } from "../code/javascript.js";
import type { PrintStyle } from "../code/target.js";
import { targetOf } from "../code/target-names.js";
import { packagedFile } from "../source/packaged-file.js";

/**
 * The runtime's files by path, which are copied into the output: as they stand in `templates/`, and as the build has
 * compiled them.
 *
 * @param conversions - the names of the files that convert values.
 * @param isUsed - whether a file of the runtime, by its path without ending, is of use in the output.
 */
export function runtimeFiles(
  conversions: readonly string[],
  header: string,
  style: PrintStyle,
  isUsed: (path: string) => boolean,
): ReadonlyMap<string, string> {
  const { folder, endings } = targetOf(style.target).templates;
  const copied = new Map<string, string>();
  const copy = (template: string, path: string): void => {
    for (const ending of endings) {
      const text = readFileSync(packagedFile(`${folder}/${template}${ending}`), "utf8");
      copied.set(`runtime/${path}${ending}`, withHeader(text, header, path, ending, style));
    }
  };
  for (const name of namesBelow("templates/runtime").filter(isUsed)) copy(`runtime/${name}`, name);
  for (const name of conversions) copy(`conversions/${name}`, name);
  return copied;
}

/** The names of all TypeScript files below a folder, in order and without ending. */
function namesBelow(folder: string): readonly string[] {
  return readdirSync(packagedFile(folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(name).replaceAll("\\", "/").replace(/\.ts$/, ""))
    .sort();
}

/** A template as it stands in the output, beside the other files of the runtime. */
function withHeader(
  template: string,
  header: string,
  path: string,
  ending: string,
  { extension }: PrintStyle,
): string {
  const text = template
    .replaceAll('from "../runtime/', 'from "./')
    .replaceAll(/(from "\.{1,2}\/[^"]*)\.js";/g, `$1${extension}";`);
  const lines = ending === ".js" ? [header, typesElsewhere(path.replace(/^.*\//, ""))] : [header];
  const isJoined = ending !== ".ts" && !/^(?:import|export)[^;=(]* from "/.test(text);
  return `${lines.join("\n")}\n${isJoined ? "\n" : ""}${text}`;
}
