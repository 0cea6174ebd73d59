import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and the folders above it that are missing, one by one: Node's own recursive way never
 * ends on a file system that refuses a folder whose parent is there.
 *
 * @returns the folders made, the outermost first.
 */
export function makeFolder(path: string): readonly string[] {
  if (isFolder(path)) return [];
  const parent = dirname(path);
  const made = parent === path ? [] : makeFolder(parent);
  mkdirSync(path);
  return [...made, path];
}

/** Whether there is a file (and not a folder, say) at a path. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The text of a file; undefined where there is none. */
export function existingText(path: string): string | undefined {
  return isFile(path) ? readFileSync(path, "utf8") : undefined;
}
