import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { usageFailure } from "../diagnostics/diagnostic.js";
import { errorCode } from "../diagnostics/system-error.js";
import type { Plan } from "./plan.js";
import { canSwap, swapFolder } from "./swap.js";
import { writeInPlace } from "./write-in-place.js";

/**
 * Carries a plan out: all of it, or nothing. Where the folder is the generator's own, the new one is made beside it
 * and takes its place at once, so that even a run that is killed leaves the old one or the new one.
 *
 * @throws Failure (usage) where the folder cannot be written.
 */
export function writeOutput(plan: Plan): void {
  if (plan.changes.length === 0) return;
  try {
    for (const { path } of plan.changes) refuseLinkOut(plan.folder, path);
    if (plan.isOwn && canSwap(plan.folder)) swapFolder(plan);
    else writeInPlace(plan);
  } catch (error) {
    throw cannotWrite(plan.folder, error);
  }
}

/** A folder in the output that is a link to somewhere else is not written through. */
function refuseLinkOut(folder: string, path: string): void {
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    const full = join(folder, parent);
    if (lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw Object.assign(new Error(full), { code: "ELOOP" });
  }
}

function cannotWrite(folder: string, error: unknown): Error {
  const code = String(errorCode(error) ?? "");
  const reasons: { readonly [code: string]: string } = {
    EACCES: "you may not write there",
    EPERM: "you may not write there",
    EROFS: "it is on a read-only disk",
    ENOSPC: "the disk is full",
    ENOTDIR: "a file stands where a folder belongs",
    ENOENT: "no folder can be made there",
    EEXIST: "a file stands where a folder belongs",
    EISDIR: "a folder stands where a file belongs",
    ELOOP: "a link stands where a folder belongs, and leads elsewhere",
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
