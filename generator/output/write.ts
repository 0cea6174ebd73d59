import { mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { usageFailure } from "../diagnostics.js";
import { makeFolder } from "./folders.js";
import type { Plan } from "./plan.js";

/**
 * Carries a plan out. Everything is written beside its place first and moved there only when all of it is
 * on disk, so that an error leaves the folder as it was.
 *
 * @throws Failure (usage) where the folder cannot be written.
 */
export function writeOutput({ folder, changes }: Plan): void {
  if (changes.length === 0) return;
  let made: readonly string[] = [];
  let staging: string | undefined;
  try {
    made = makeFolder(folder);
    staging = mkdtempSync(join(folder, ".uws-codegen-"));
    const staged = changes.filter(({ text }) => text !== undefined);
    staged.forEach(({ text = "" }, index) => {
      writeFileSync(join(staging ?? folder, String(index)), text);
    });
    for (const { path } of staged) makeFolder(dirname(join(folder, path)));
    for (const [index, { path }] of staged.entries()) {
      renameSync(join(staging, String(index)), join(folder, path));
    }
    for (const { path, kind } of changes) {
      if (kind === "delete") removeFile(folder, path);
    }
  } catch (error) {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
    for (const empty of made.toReversed()) removeIfEmpty(empty);
    throw cannotWrite(folder, error);
  }
  rmSync(staging, { recursive: true, force: true });
}

/** Removes a file, and the folders that are empty without it. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
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

function cannotWrite(folder: string, error: unknown): Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: { readonly [code: string]: string } = {
    EACCES: "you may not write there",
    EPERM: "you may not write there",
    EROFS: "it is on a read-only disk",
    ENOSPC: "the disk is full",
    ENOTDIR: "a file stands where a folder belongs",
    ENOENT: "no folder can be made there",
    EEXIST: "a file stands where a folder belongs",
    EISDIR: "a folder stands where a file belongs",
  };
  return usageFailure(
    {
      code: "output-not-writable",
      file: folder,
      message: `The output cannot be written: ${reasons[code] ?? (error instanceof Error ? error.message : String(error))}.`,
      hint: "Nothing was changed. Choose another folder with --out, or mend this one.",
    },
    error,
  );
}
