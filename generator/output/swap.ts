import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { makeFolder } from "./folders.js";
import type { Plan } from "./plan.js";

/** Whether a folder can be replaced as a whole: not where somebody stands in it, nor where a disk begins. */
export function canSwap(folder: string): boolean {
  const target = realPath(folder);
  const parent = dirname(target);
  if (!existsSync(target)) return true;
  const stands = relative(target, process.cwd());
  const isInside = stands === "" || !(stands.startsWith("..") || resolve(stands) === stands);
  if (isInside || !statSync(target).isDirectory()) return false;
  return isWritable(parent) && statSync(parent).dev === statSync(target).dev;
}

/**
 * Makes the new folder beside the old one and puts it in its place. Files that stay are the same files in both.
 *
 * @throws what the file system throws; the folder is as it was then.
 */
export function swapFolder({ folder, changes }: Pick<Plan, "folder" | "changes">): void {
  const target = realPath(folder);
  const { fresh, old } = besides(target);
  const made: string[] = [];
  const changed = new Set(changes.map(({ path }) => path));
  try {
    made.push(...makeFolder(dirname(target)));
    mkdirSync(fresh);
    if (existsSync(target)) linkTree(target, fresh, changed);
    for (const { path, text } of changes) {
      if (text === undefined) continue;
      makeFolder(dirname(join(fresh, path)));
      writeFileSync(join(fresh, path), text);
    }
    if (existsSync(target)) renameSync(target, old);
    try {
      renameSync(fresh, target);
    } catch (error) {
      if (existsSync(old)) renameSync(old, target);
      throw error;
    }
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    for (const empty of made.toReversed()) removeIfEmpty(empty);
    throw error;
  }
  if (!existsSync(old)) return;
  keepSaved(old, target, changed);
  rmSync(old, { recursive: true, force: true });
}

/** Takes over what was saved into the old folder (a stub, say) while the new one was made. */
function keepSaved(old: string, target: string, except: ReadonlySet<string>, way = ""): void {
  for (const entry of readdirSync(join(old, way), { withFileTypes: true })) {
    const path = way === "" ? entry.name : `${way}/${entry.name}`;
    const [saved, place] = [join(old, path), join(target, path)];
    if (entry.isDirectory()) keepSaved(old, target, except, path);
    else if (entry.isFile() && !except.has(path) && !isSameFile(saved, place)) {
      makeFolder(dirname(place));
      renameSync(saved, place);
    }
  }
}

function isSameFile(left: string, right: string): boolean {
  const [one, other] = [left, right].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one?.ino === other?.ino && one?.dev === other?.dev;
}

/** Clears away what a run has left that was ended while it wrote: what is there then is the old or the new. */
export function recoverFolder(folder: string): void {
  const target = realPath(folder);
  const { fresh, old } = besides(target);
  if (existsSync(old)) {
    if (existsSync(target)) rmSync(old, { recursive: true, force: true });
    else renameSync(old, target);
  }
  if (existsSync(fresh)) rmSync(fresh, { recursive: true, force: true });
  for (const name of remainsIn(target))
    rmSync(join(target, name), { recursive: true, force: true });
}

/** Whether no run has left anything that would have to be cleared away. */
export function isRecovered(folder: string): boolean {
  const target = realPath(folder);
  const { fresh, old } = besides(target);
  return !existsSync(old) && !existsSync(fresh) && remainsIn(target).length === 0;
}

/** What a run that was ended left where it wrote in place. */
function remainsIn(target: string): readonly string[] {
  if (!existsSync(target) || !statSync(target).isDirectory()) return [];
  return readdirSync(target).filter((name) => /^\.uws-codegen-[A-Za-z0-9]{6}$/.test(name));
}

/** Where the new folder is made, and where the old one goes for the moment. */
function besides(target: string): { readonly fresh: string; readonly old: string } {
  const beside = join(dirname(target), `.${basename(target)}.uws-codegen`);
  return { fresh: `${beside}-new`, old: `${beside}-old` };
}

/** Where a folder really is; where it will be, if there is none yet. */
function realPath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder);
}

/** The same files under another folder, but for some; folders that are empty without those are left out. */
function linkTree(from: string, to: string, except: ReadonlySet<string>, way = ""): void {
  for (const entry of readdirSync(join(from, way), { withFileTypes: true })) {
    const path = way === "" ? entry.name : `${way}/${entry.name}`;
    const [source, place] = [join(from, path), join(to, path)];
    if (entry.isDirectory()) {
      // A folder where a file is to be written or removed.
      if (except.has(path)) throw Object.assign(new Error(path), { code: "EISDIR" });
      mkdirSync(place, { mode: statSync(source).mode });
      linkTree(from, to, except, path);
      if (readdirSync(source).length > 0) removeIfEmpty(place);
    } else if (except.has(path)) continue;
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), place);
    else linkOrCopy(source, place);
  }
}

function linkOrCopy(source: string, place: string): void {
  try {
    linkSync(source, place);
  } catch {
    // Some file systems have no links.
    copyFileSync(source, place);
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return lstatSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // The folder has files, which stay.
  }
}
