import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isFile, makeFolder } from "./folders.js";
import type { Plan } from "./plan.js";

/**
 * Carries a plan out in a folder that has others' files, too. Everything is written beside its place first and moved
 * there only when all of it is on disk, so that an error leaves the folder as it was.
 *
 * @throws what the file system throws.
 */
export function writeInPlace({ folder, changes }: Pick<Plan, "folder" | "changes">): void {
  const made: string[] = [];
  const undo: (() => void)[] = [];
  let staging: string | undefined;
  try {
    made.push(...makeFolder(folder));
    staging = mkdtempSync(join(folder, ".uws-codegen-"));
    const places = changes.map((change, index) => ({
      place: join(folder, change.path),
      fresh: join(staging ?? folder, `new-${index}`),
      old: join(staging ?? folder, `old-${index}`),
      ...change,
    }));
    for (const { place, fresh, old, text } of places) {
      if (text !== undefined) writeFileSync(fresh, text);
      if (isFile(place)) copyFileSync(place, old);
    }
    for (const { place, text } of places) {
      if (text !== undefined) made.push(...makeFolder(dirname(place)));
    }
    // What goes, goes first: on some systems a new name that differs in case is the same file.
    const removals = places.filter(({ kind }) => kind === "delete");
    const others = places.filter(({ kind }) => kind !== "delete");
    for (const { place, fresh, old, kind } of [...removals, ...others]) {
      if (kind === "delete") rmSync(place, { force: true });
      else renameSync(fresh, place);
      undo.push(() => (existsSync(old) ? renameSync(old, place) : rmSync(place, { force: true })));
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
    for (const empty of made.toReversed()) removeIfEmpty(empty);
    throw error;
  }
  rmSync(staging, { recursive: true, force: true });
  for (const { path, kind } of changes) {
    if (kind === "delete") removeEmptyFolders(folder, path);
  }
}

/** Removes the folders on the way to a file that are empty without it. */
function removeEmptyFolders(folder: string, path: string): void {
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    removeIfEmpty(join(folder, parent));
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // The folder has other files, which stay.
  }
}
