import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { failure } from "../diagnostics/diagnostic.js";
import { errorCode } from "../diagnostics/system-error.js";

/** How long a run waits for another one to be done, in milliseconds. */
const patience = 120_000;

/**
 * Does something with an output folder while no other run does: the second of two waits for the first. A run that
 * was killed is not waited for.
 *
 * @param onWait - called once, with the process that is waited for.
 * @throws Failure (usage) where the other run takes longer than two minutes.
 */
export async function withLock<Result>(
  folder: string,
  onWait: (processId: number) => void,
  work: () => Result,
): Promise<Result> {
  const lock = lockPath(folder);
  const deadline = Date.now() + patience;
  let waitedFor: number | undefined;
  while (!takeLock(lock)) {
    const holder = holderOf(lock);
    if (holder === undefined) {
      // It is gone by now, or is just being written; if it stays without a holder, its run was killed over that.
      if (Date.now() - modifiedAt(lock) > 2000) rmSync(lock, { force: true });
    } else if (!isRunning(holder)) removeStale(lock, holder);
    else {
      if (waitedFor !== holder) onWait(holder);
      waitedFor = holder;
      if (Date.now() > deadline) throw stillLocked(folder, holder, lock);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock is not in the folder, which is replaced as a whole, nor beside it, where it would be seen. */
function lockPath(folder: string): string {
  const hash = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 16);
  return join(tmpdir(), `uws-codegen-${hash}.lock`);
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    // Where no lock can be made at all there is none.
    return true;
  }
}

/** The process that has the lock; undefined where it is gone, or is just being written. */
function holderOf(lock: string): number | undefined {
  try {
    const processId = Number(readFileSync(lock, "utf8"));
    return Number.isInteger(processId) && processId > 0 ? processId : undefined;
  } catch {
    return undefined;
  }
}

function modifiedAt(lock: string): number {
  return statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** Removes the lock of a process that is gone; by way of another name, so that no new lock is removed instead. */
function removeStale(lock: string, holder: number): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) !== holder) renameSync(aside, lock);
    else rmSync(aside, { force: true });
  } catch {
    // Another run was faster.
  }
}

function stillLocked(folder: string, holder: number, lock: string): Error {
  return failure("output-locked", { holder, lock }, { file: folder });
}
