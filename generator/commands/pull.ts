import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Failure, failure, formatDiagnostic } from "../diagnostics/diagnostic.js";
import { textReport } from "../diff/text-report.js";
import { diffFiles } from "../generation/diff.js";
import { existingText, makeFolder } from "../output/folders.js";
import {
  type PulledService,
  pullRecordName,
  pullRecordText,
  readPullRecord,
} from "../pull/pull-record.js";
import { pullService } from "../pull/pull-service.js";
import { readOverlay } from "../source/bundle.js";
import type { ComparedFiles } from "../source/compared-schema.js";
import { configPath, type LoadedConfig, type ServiceConfig } from "../source/config.js";
import { readParameters } from "../source/parameters.js";
import { type SelectionOptions, selectServices } from "./service-selection.js";
import { type Terminal, type TerminalOptions, terminalFor } from "./terminal.js";

/**
 * Refreshes the schemas that the config says the source of. What fails keeps what was stored; exit code 1 then.
 */
export async function pullCommand(options: SelectionOptions & TerminalOptions): Promise<0 | 1> {
  const terminal = terminalFor(options);
  const { loaded, services } = await selectServices(options, false);
  const asked = Object.entries(loaded.config.services).filter(
    ([name, { source }]) =>
      source !== undefined && (services === undefined || services.includes(name)),
  );
  if (asked.length === 0) throw nothingToPull();
  const record = new Map(readPullRecord(loaded.folder));
  const updated: string[] = [];
  const failures: Failure[] = [];
  for (const [name, service] of asked) {
    terminal.progress(name);
    try {
      const pulled = await pullService(service, loaded, record.get(name));
      if (pulled === undefined) continue;
      const changed = [...pulled.files].filter(([path, text]) => existingText(path) !== text);
      const before = storedSchemas(service, loaded);
      writeAll([...changed, ...recordFile(loaded.folder, record.set(name, pulled.record))]);
      terminal.say(`${name}: ${news(changed, pulled.record)}`);
      if (changed.length > 0) sayDifference(before, storedSchemas(service, loaded), terminal);
      if (changed.length > 0) updated.push(name);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
      terminal.complain(`error: ${name}: ${formatDiagnostic(error.diagnostic)}`);
    }
  }
  terminal.result({
    ok: failures.length === 0,
    services: asked.map(([name]) => name),
    updated,
    diagnostics: failures.map(({ diagnostic }) => diagnostic),
  });
  return failures.length === 0 ? 0 : 1;
}

/** Which files are new, and what made them, or which files of a glob they are. */
function news(
  changed: readonly (readonly [path: string, text: string])[],
  { versions = {}, files = [] }: PulledService,
): string {
  const made = [...Object.entries(versions).map((entry) => entry.join(" ")), ...files];
  const from = made.length === 0 ? "" : ` (${made.join(", ")})`;
  if (changed.length === 0) return `nothing new${from}.`;
  const paths = changed.map(([path]) => relative(process.cwd(), path));
  return `${paths.join(", ")} updated${from}.`;
}

/** The schemas as they are stored; undefined where there are none yet, or they cannot be generated from. */
function storedSchemas(
  { parameters, overlay }: ServiceConfig,
  loaded: LoadedConfig,
): ComparedFiles | undefined {
  try {
    const { validation, serialization } = readParameters(parameters, (path) =>
      configPath(loaded, path),
    );
    return {
      validation: validation === undefined ? [] : [validation],
      serialization: serialization === undefined ? [] : [serialization],
      corrections:
        overlay === undefined ? [] : readOverlay(configPath(loaded, overlay), true, overlay),
    };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Says what changed, and for whom it is breaking. */
function sayDifference(
  before: ComparedFiles | undefined,
  after: ComparedFiles | undefined,
  terminal: Terminal,
): void {
  if (before === undefined || after === undefined) return;
  try {
    for (const line of textReport(diffFiles(before, after, () => {}))) terminal.say(`  ${line}`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // It is stored; what is wrong with it is said in full when it is generated from.
    terminal.say(`  ${formatDiagnostic(error.diagnostic)}`);
  }
}

function recordFile(
  folder: string,
  record: ReadonlyMap<string, PulledService>,
): [string, string][] {
  const path = join(folder, pullRecordName);
  const text = pullRecordText(record);
  return existingText(path) === text ? [] : [[path, text]];
}

/** Writes files beside their places, and puts all of them there only when all of them are written. */
function writeAll(files: readonly (readonly [path: string, text: string])[]): void {
  const fresh = files.map(([path, text]) => ({ path, beside: `${path}.${process.pid}.new`, text }));
  try {
    for (const { path, beside, text } of fresh) {
      makeFolder(dirname(path));
      writeFileSync(beside, text);
    }
    for (const { path, beside } of fresh) renameSync(beside, path);
  } catch (error) {
    for (const { beside } of fresh) rmSync(beside, { force: true });
    throw failure("pull-not-writable", { error }, { cause: error });
  }
}

function nothingToPull(): Error {
  return failure("nothing-to-pull", {});
}
