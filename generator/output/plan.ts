import { existsSync, readFileSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { isFile } from "./folders.js";
import {
  allFiles,
  type Manifest,
  manifestName,
  manifestText,
  type ServiceRecord,
  textHash,
} from "./manifest.js";

/** Everything that a run has made. */
export interface GeneratedOutput {
  readonly version: string;
  /** The shared files, by their path in the output folder. */
  readonly shared: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, GeneratedService>;
  /** Services of the folder that this run was not asked for, and leaves as they are. */
  readonly otherServices: "keep" | "remove";
}

/** What a run has made for one service. */
export interface GeneratedService {
  readonly generated: ReadonlyMap<string, string>;
  readonly stub: { readonly path: string; readonly text: string };
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
}

/** Works out what is to be done in a folder; looks, and writes nothing. */
export function planOutput(
  folder: string,
  output: GeneratedOutput,
  before: Manifest | undefined,
): Plan {
  const manifest = manifestOf(output, before);
  const wanted = new Map<string, string>([
    ...output.shared,
    ...[...output.services.values()].flatMap(({ generated }) => [...generated]),
    [manifestName, manifestText(manifest)],
  ]);
  for (const { stub } of output.services.values()) {
    if (!existsSync(join(folder, stub.path))) wanted.set(stub.path, stub.text);
  }
  const { removed, leftOver } = noLongerMade(folder, before, manifest);
  const written = [...wanted].flatMap(([path, text]) => changeOf(folder, path, text));
  const removals = removed.map((path): Change => ({ path, kind: "delete" }));
  return {
    folder,
    changes: [...written, ...removals],
    unchanged: wanted.size - written.length,
    leftOver,
  };
}

/** What the folder's manifest says after the run. */
function manifestOf(output: GeneratedOutput, before: Manifest | undefined): Manifest {
  const kept = output.otherServices === "keep" ? (before?.services ?? {}) : {};
  const made = [...output.services].map(
    ([name, { generated, stub }]): readonly [string, ServiceRecord] => [
      name,
      { files: hashesOf(generated), stub: stub.path },
    ],
  );
  return {
    version: output.version,
    shared: hashesOf(output.shared),
    services: { ...kept, ...Object.fromEntries(made) },
  };
}

function hashesOf(files: ReadonlyMap<string, string>): { [path: string]: string } {
  return Object.fromEntries([...files].map(([path, text]) => [path, textHash(text)]));
}

/** Files of an earlier run that this one does not make: gone where untouched, left where edited. */
function noLongerMade(
  folder: string,
  before: Manifest | undefined,
  after: Manifest,
): { readonly removed: readonly string[]; readonly leftOver: readonly string[] } {
  const still = new Set([...allFiles(after).keys(), ...stubsOf(before), ...stubsOf(after)]);
  const removed: string[] = [];
  const leftOver: string[] = [];
  for (const [path, hash] of allFiles(before)) {
    const full = join(folder, path);
    if (still.has(path) || !isFile(full) || !isReallyInside(folder, full)) continue;
    const isUntouched = textHash(readFileSync(full, "utf8")) === hash;
    (isUntouched ? removed : leftOver).push(path);
  }
  return { removed, leftOver };
}

/** The stubs are the services' own, whatever a manifest says of their files. */
function stubsOf(manifest: Manifest | undefined): readonly string[] {
  return Object.values(manifest?.services ?? {}).map(({ stub }) => stub);
}

/** Whether a file is in the folder when links are followed: one that is elsewhere is not the generator's. */
function isReallyInside(folder: string, file: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(file));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function changeOf(folder: string, path: string, text: string): Change[] {
  const full = join(folder, path);
  // Where a folder stands the writing fails, and says so.
  if (!isFile(full)) return [{ path, kind: "create", text }];
  return textHash(readFileSync(full, "utf8")) === textHash(text)
    ? []
    : [{ path, kind: "update", text }];
}
