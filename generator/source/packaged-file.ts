import { fileURLToPath } from "node:url";

/**
 * The path of a file that the package brings along, such as a template or the bundle built in.
 *
 * @param path - relative to the package's folder. The program runs from `dist/` or, in tests, from
 * `generator/`, both one folder below it and this file in a folder of its own.
 */
export function packagedFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
