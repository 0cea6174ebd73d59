import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { failure } from "../diagnostics/diagnostic.js";
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
  return failure("output-not-writable", { error }, { file: folder, cause: error });
}
