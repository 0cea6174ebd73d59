import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { type ImportExtension, usualImportExtension } from "../code/target-names.js";
import type { ServiceStub } from "../emit/job/service-files.js";
import { isFile } from "./folders.js";
import {
  allFiles,
  type FilesRecord,
  type Manifest,
  manifestName,
  manifestText,
  type ServiceRecord,
  stubsOf,
} from "./manifest.js";
import { type OtherStubs, otherStubs } from "./other-stubs.js";
import { isOwnFolder } from "./own-folder.js";
import { existingHash, textHash } from "./text-hash.js";

/** Everything that a run has made. */
export interface GeneratedOutput {
  readonly version: string;
  /** How imports end, where that is not as usual. */
  readonly importExtension?: ImportExtension | undefined;
  /** The shared files; none where they are up to date. */
  readonly shared: GeneratedFiles | undefined;
  readonly services: ReadonlyMap<string, GeneratedService>;
  /** The services that are up to date, so that nothing was made for them. */
  readonly upToDate: readonly string[];
  /** Services of the folder that this run was not asked for, and leaves as they are. */
  readonly otherServices: "keep" | "remove";
}

/** Files, and what they were made from. */
export interface GeneratedFiles {
  /** Their texts, by their path in the output folder. */
  readonly generated: ReadonlyMap<string, string>;
  /** The hash of everything that they were made from. */
  readonly inputs: string;
  /** How many warnings there were. */
  readonly warnings: number;
}

/** What a run has made for one service. */
export interface GeneratedService extends GeneratedFiles {
  readonly stub: ServiceStub | undefined;
  /** What the stub would be with other targets. */
  readonly otherStubs: readonly ServiceStub[];
}

/** One thing to do in the output folder. */
export interface Change {
  /** Relative to the output folder, with slashes. */
  readonly path: string;
  readonly kind: "create" | "update" | "delete";
  /** The new text; none for what is deleted. */
  readonly text?: string;
}

/** What is to be done so that the output folder has what was generated. */
export interface Plan {
  readonly folder: string;
  readonly changes: readonly Change[];
  /** How many files are as they should be. */
  readonly unchanged: number;
  /** Files that are no longer made but were edited, and so are left alone. */
  readonly leftOver: readonly string[];
  /** Files to be written that somebody edited, or that were there and are not the generator's. */
  readonly edited: readonly string[];
  /** Stubs of the other target that somebody edited, by where this target's is to be: nothing can be done until it is. */
  readonly toBeMoved: OtherStubs["toBeMoved"];
  /** Whether all that is in the folder is the generator's, or a stub. */
  readonly isOwn: boolean;
}

/** Works out what is to be done in a folder; looks, and writes nothing. */
export function planOutput(
  folder: string,
  output: GeneratedOutput,
  before: Manifest | undefined,
): Plan {
  const made = [output.shared, ...output.services.values()].flatMap((files) => files ?? []);
  const wanted = new Map(made.flatMap(({ generated }) => [...generated]));
  const still = manifestOf(output, before);
  const own = noLongerMade(folder, before, still);
  const others = otherStubs(folder, output, before);
  const leftOver = new Map([...own.leftOver, ...others.leftOver]);
  const manifest = withLeftOver(still, before, leftOver);
  wanted.set(manifestName, manifestText(manifest));
  for (const { stub } of output.services.values()) {
    if (stub !== undefined && !existsSync(join(folder, stub.path)))
      wanted.set(stub.path, stub.text);
  }
  const written = [...wanted].flatMap(([path, text]) => changeOf(folder, path, text));
  const removed = [...own.removed, ...others.removed];
  const removals = removed.map((path): Change => ({ path, kind: "delete" }));
  const kept = allFiles(manifest).size - made.flatMap(({ generated }) => [...generated]).length;
  return {
    folder,
    changes: [...written, ...removals],
    unchanged: wanted.size + kept - written.length,
    leftOver: [...leftOver.keys()],
    edited: written.flatMap((change) => (isEdited(folder, change, before) ? [change.path] : [])),
    toBeMoved: others.toBeMoved,
    isOwn: isOwnFolder(folder, before, manifest),
  };
}

/** A manifest with what is left over. That a file which was left over has gone is alone no reason to write another. */
function withLeftOver(
  manifest: Manifest,
  before: Manifest | undefined,
  leftOver: ReadonlyMap<string, string>,
): Manifest {
  const known = before?.leftOver ?? {};
  const isNoneNew = [...leftOver.keys()].every((path) => Object.hasOwn(known, path));
  if (before?.leftOver !== undefined && isNoneNew) {
    const asBefore = { ...manifest, leftOver: known };
    if (manifestText(asBefore) === manifestText(before)) return before;
  }
  return leftOver.size === 0 ? manifest : { ...manifest, leftOver: Object.fromEntries(leftOver) };
}

/** Whether a file that is to be written anew is not as an earlier run wrote it. */
function isEdited(folder: string, { path, kind }: Change, before: Manifest | undefined): boolean {
  if (kind !== "update" || path === manifestName) return false;
  return existingHash(join(folder, path)) !== allFiles(before).get(path);
}

/** What the folder's manifest says after the run. */
function manifestOf(output: GeneratedOutput, before: Manifest | undefined): Manifest {
  const isKept = (name: string): boolean =>
    output.otherServices === "keep" || output.upToDate.includes(name);
  const kept = Object.entries(before?.services ?? {}).filter(([name]) => isKept(name));
  const made = [...output.services].map(([name, service]): readonly [string, ServiceRecord] => [
    name,
    { ...recordOf(service), ...(service.stub && { stub: service.stub.path }) },
  ]);
  const { importExtension } = output;
  return {
    version: output.version,
    ...(importExtension === undefined || importExtension === usualImportExtension
      ? {}
      : { importExtension }),
    shared:
      output.shared === undefined
        ? (before?.shared ?? { inputs: "", warnings: 0, files: {} })
        : recordOf(output.shared),
    services: Object.fromEntries([...kept, ...made]),
  };
}

function recordOf({ generated, inputs, warnings }: GeneratedFiles): FilesRecord {
  return { inputs, warnings, files: hashesOf(generated) };
}

function hashesOf(files: ReadonlyMap<string, string>): { [path: string]: string } {
  return Object.fromEntries([...files].map(([path, text]) => [path, textHash(text)]));
}

/** Files of earlier runs that this one does not make: gone where untouched, left where edited, by how they were made. */
function noLongerMade(
  folder: string,
  before: Manifest | undefined,
  after: Manifest,
): { readonly removed: readonly string[]; readonly leftOver: ReadonlyMap<string, string> } {
  const still = new Set([...allFiles(after).keys(), ...stubsOf(before), ...stubsOf(after)]);
  const removed: string[] = [];
  const leftOver = new Map<string, string>();
  for (const [path, hash] of [...allFiles(before), ...Object.entries(before?.leftOver ?? {})]) {
    if (still.has(path)) continue;
    const full = join(folder, path);
    if (!isFile(full) || !isReallyInside(folder, full)) continue;
    if (existingHash(full) === hash) removed.push(path);
    else leftOver.set(path, hash);
  }
  return { removed, leftOver };
}

/** Whether a file is in the folder when links are followed: one that is elsewhere is not the generator's. */
function isReallyInside(folder: string, file: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(file));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function changeOf(folder: string, path: string, text: string): Change[] {
  const before = existingHash(join(folder, path));
  // Where a folder stands the writing fails, and says so.
  if (before === undefined) return [{ path, kind: "create", text }];
  return before === textHash(text) ? [] : [{ path, kind: "update", text }];
}
