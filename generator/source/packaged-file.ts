import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The path of a file that the package brings along, such as a template or the bundle built in.
 *
 * @param path - relative to the package's folder, which is the nearest one with a package.json above this file,
 * wherever the build has put it.
 */
export function packagedFile(path: string): string {
  root ??= nearestPackage(dirname(fileURLToPath(import.meta.url)));
  return join(root, path);
}

let root: string | undefined;

function nearestPackage(folder: string): string {
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, "package.json"))
    ? folder
    : nearestPackage(parent);
}
