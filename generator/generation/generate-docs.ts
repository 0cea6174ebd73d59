import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type ApplyOptions, applyPlan, refuseEdited } from "../output/apply-plan.js";
import { readManifest } from "../output/manifest.js";
import { type GeneratedOutput, type Plan, planOutput } from "../output/plan.js";
import { textHash } from "../output/text-hash.js";
import { upToDateIn } from "../output/up-to-date.js";
import type { LoadedConfig } from "../source/config.js";
import type { DocsFormat } from "../source/docs-formats.js";
import { generatorVersion } from "../source/generator-version.js";
import type { InputHashes } from "../source/input-hash.js";
import { type DocsFolder, docsFolders } from "./docs-folders.js";

/** What was done in a folder of documentation. */
export interface DocsResult extends Pick<Plan, "changes" | "unchanged" | "leftOver" | "edited"> {
  readonly out: string;
  readonly format: DocsFormat;
}

/** A folder of documentation, and what is to be in it. */
export interface PreparedDocs extends DocsFolder {
  readonly output: GeneratedOutput;
}

/** What a run is about. */
export interface DocsRun {
  readonly folders: readonly DocsFolder[];
  /** The services to document. */
  readonly names: readonly string[];
  readonly inputs: InputHashes;
  /** Whether to make everything anew, also what is up to date. */
  readonly isAll: boolean;
}

/**
 * Makes the documentation that is not up to date; writes nothing.
 *
 * @param diagnostics - what is found is added to them.
 */
export async function prepareDocs(
  loaded: LoadedConfig,
  { folders, names, inputs, isAll }: DocsRun,
  diagnostics: Diagnostic[],
): Promise<readonly PreparedDocs[]> {
  const hashed = folders.map((folder) => ({ ...folder, hash: hashOf(folder, names, inputs) }));
  const wanted = hashed.filter(({ out, hash }) => isAll || !isUpToDate(out, hash));
  const formats = wanted.map(({ format }) => format);
  // What makes pages is loaded only where some are to be made.
  const made =
    wanted.length === 0
      ? new Map<DocsFormat, ReadonlyMap<string, string>>()
      : await (await import("./make-docs.js")).makeDocs(loaded, names, formats, diagnostics);
  return hashed.map((folder) => {
    const generated = wanted.includes(folder) ? made.get(folder.format) : undefined;
    const shared = generated && { generated, inputs: folder.hash, warnings: 0 };
    return { out: folder.out, format: folder.format, output: outputOf(shared) };
  });
}

/** The same for the folders that a config asks for. */
export function prepareConfigDocs(
  loaded: LoadedConfig,
  run: Omit<DocsRun, "folders">,
  diagnostics: Diagnostic[],
): Promise<readonly PreparedDocs[]> {
  return prepareDocs(loaded, { ...run, folders: docsFolders(loaded) }, diagnostics);
}

/** Refuses to write over what somebody edited, before anything is written anywhere. */
export function refuseEditedDocs(prepared: readonly PreparedDocs[]): void {
  for (const { out, output } of prepared) refuseEdited(planOutput(out, output, readManifest(out)));
}

/** Writes what was prepared, each folder all or nothing. */
export async function writeDocs(
  prepared: readonly PreparedDocs[],
  options: ApplyOptions,
): Promise<readonly DocsResult[]> {
  const results: DocsResult[] = [];
  for (const { out, format, output } of prepared) {
    // What another run wrote in the meantime stays where this one has made nothing.
    const plan = await applyPlan(out, output, options, () => true);
    if (plan === undefined) continue;
    const { changes, unchanged, leftOver, edited } = plan;
    results.push({ out, format, changes, unchanged, leftOver, edited });
  }
  return results;
}

/** Documentation is of all services at once, so that its files are shared ones to the manifest. */
function outputOf(shared: GeneratedOutput["shared"]): GeneratedOutput {
  const version = generatorVersion();
  return { version, shared, services: new Map(), upToDate: [], otherServices: "remove" };
}

function isUpToDate(out: string, hash: string): boolean {
  const inputs = { shared: hash, ofService: () => "" };
  return upToDateIn(out, readManifest(out), inputs, [], generatorVersion()).shared;
}

function hashOf(
  { format }: DocsFolder,
  names: readonly string[],
  { shared, ofService }: InputHashes,
): string {
  const parts = [format, shared, ...names.flatMap((name) => [name, ofService(name)])];
  return textHash(JSON.stringify(parts));
}
