import { mkdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "../diagnostics/system-error.js";

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
  return statsOf(path)?.isFile() === true;
}

function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() === true;
}

/** What is at a path; nothing is there either where a file stands in the way to it. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** The text of a file; undefined where there is none, or where another run has just moved it away. */
export function existingText(path: string): string | undefined {
  return unlessMissing(() => readFileSync(path, "utf8"));
}

/** What reading a file gives; undefined where there is none. */
export function unlessMissing<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
