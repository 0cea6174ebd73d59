import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { StubChange } from "../emit/job/stub-changes.js";
import { applyPlan } from "../output/apply-plan.js";
import { type Manifest, readManifest } from "../output/manifest.js";
import type { Change, GeneratedOutput } from "../output/plan.js";
import { isStillUpToDate, type UpToDate, upToDateIn } from "../output/up-to-date.js";
import { configPath, type LoadedConfig } from "../source/config.js";
import { generatorVersion } from "../source/generator-version.js";
import { inputHashes } from "../source/input-hash.js";
import type { DocsResult } from "./generate-docs.js";
import { type ChosenExtension, withImportExtension } from "./import-extension.js";

/** How to run. */
export interface RunOptions {
  /** The folder that the config's paths are relative to; without one, the current folder. */
  readonly folder?: string;
  /** Only these services; without them, all. */
  readonly services?: readonly string[];
  /** Called before each service. */
  readonly onService?: (name: string, index: number, count: number) => void;
}

/** How to generate. */
export interface GenerateOptions extends RunOptions {
  /** Whether to write nothing, and only say what would be written. */
  readonly dryRun?: boolean;
  /** Whether to make everything anew, also what is up to date. */
  readonly all?: boolean;
  /** The same, and whether to write over files that somebody edited. */
  readonly force?: boolean;
  /** Called where another run is writing into the same folder, and is waited for. */
  readonly onWait?: (processId: number) => void;
}

/** What a run made. */
export interface GenerateResult {
  /** The output folder. */
  readonly out: string;
  /** The text of every file that was made, by its path in the output folder; what was up to date is not among them. */
  readonly files: ReadonlyMap<string, string>;
  /** What was, or with `dryRun` would be, created, updated and deleted. */
  readonly changes: readonly Change[];
  /** How many files were as they should be already. */
  readonly unchanged: number;
  /** Files that are no longer made but were edited, and so were left alone. */
  readonly leftOver: readonly string[];
  /** Files that were edited; with `force` they are written over, with `dryRun` they would stop the run. */
  readonly edited: readonly string[];
  /** How many warnings there were when what is up to date was made. */
  readonly earlierWarnings: number;
  /** What is different in the models since the stubs were written, by the stub's path. */
  readonly stubs: ReadonlyMap<string, readonly StubChange[]>;
  readonly services: readonly string[];
  /** What was done in each folder of documentation that the config asks for. */
  readonly docs: readonly DocsResult[];
  readonly diagnostics: readonly Diagnostic[];
  /** How imports end, where neither the config nor an earlier output said so and `tsconfig.json` decided. */
  readonly chosenExtension?: ChosenExtension;
}

/** What `check` found. */
export interface CheckResult extends Omit<GenerateResult, "changes"> {
  /** What of the code is not as it would be generated: empty where all is. */
  readonly stale: readonly Change[];
}

/**
 * Generates what a loaded config says, and writes it unless `dryRun`. Where all is up to date, nothing is loaded that
 * makes files.
 *
 * @throws Failure where something cannot be read, generated from or written; nothing is written then.
 */
export async function generateLoaded(
  given: LoadedConfig,
  options: GenerateOptions,
): Promise<GenerateResult> {
  const diagnostics: Diagnostic[] = [];
  const out = configPath(given, given.config.out);
  const before = readManifest(out);
  const { loaded, chosen } = await withImportExtension(given, before);
  const isAll = options.all === true || options.force === true || options.dryRun === true;
  const inputs = inputHashes(loaded);
  const names = selectedServices(loaded, options);
  const upToDate = isAll
    ? { shared: false, services: [] }
    : upToDateIn(out, before, inputs, names, generatorVersion());
  const isPart = loaded.file === undefined || options.services !== undefined;
  const making = {
    names,
    otherServices: isPart ? "keep" : "remove",
    onService: options.onService,
  } as const;
  const output = isDone(names, upToDate)
    ? nothingMade(loaded, upToDate, making.otherServices)
    : await (await import("./make-output.js")).makeOutput(
        ...([loaded, making, upToDate, inputs, diagnostics] as const),
      );
  const stubs =
    output.services.size === 0
      ? new Map<string, readonly StubChange[]>()
      : await (await import("./stale-stubs.js")).staleStubs(out, output);
  // Documentation is of all services, so a run that is about some of them leaves it.
  const documentation =
    options.services === undefined && loaded.config.docs !== undefined
      ? await import("./generate-docs.js")
      : undefined;
  // What is doubtful in a schema was said when the code was made from it.
  const docs = (await documentation?.prepareConfigDocs(loaded, { names, inputs, isAll }, [])) ?? [];
  if (options.dryRun !== true && options.force !== true) documentation?.refuseEditedDocs(docs);
  const plan = await applyPlan(out, output, options, (now) =>
    isStillUpToDate(upToDate, before, now),
  );
  // Another run wrote something else in the meantime, so that what this one leaves alone is no longer as it should be.
  if (plan === undefined) return generateLoaded(given, options);
  const made = [output.shared, ...output.services.values()].flatMap((files) => files ?? []);
  return {
    out,
    files: new Map(made.flatMap(({ generated }) => [...generated])),
    changes: plan.changes,
    unchanged: plan.unchanged,
    leftOver: plan.leftOver,
    edited: plan.edited,
    earlierWarnings: earlierWarnings(before, upToDate),
    stubs,
    services: names,
    docs: (await documentation?.writeDocs(docs, options)) ?? [],
    diagnostics,
    ...(chosen === undefined ? {} : { chosenExtension: chosen }),
  };
}

function isDone(names: readonly string[], { shared, services }: UpToDate): boolean {
  return shared && names.every((name) => services.includes(name));
}

function nothingMade(
  { config: { importExtension } }: LoadedConfig,
  { services }: UpToDate,
  otherServices: GeneratedOutput["otherServices"],
): GeneratedOutput {
  const version = generatorVersion();
  return {
    ...{ version, importExtension, shared: undefined, services: new Map() },
    ...{ upToDate: services, otherServices },
  };
}

function earlierWarnings(before: Manifest | undefined, { shared, services }: UpToDate): number {
  const ofServices = services.map((name) => before?.services[name]?.warnings ?? 0);
  return [shared ? (before?.shared.warnings ?? 0) : 0, ...ofServices].reduce(
    (sum, count) => sum + count,
    0,
  );
}

/** Tells whether what is on disk is what a loaded config would generate; writes nothing. */
export async function checkLoaded(loaded: LoadedConfig, options: RunOptions): Promise<CheckResult> {
  const { changes, ...rest } = await generateLoaded(loaded, { ...options, dryRun: true });
  return { ...rest, stale: changes };
}

/** The services of a config that a run is about. */
export function selectedServices(
  { config }: LoadedConfig,
  { services }: RunOptions,
): readonly string[] {
  return Object.keys(config.services).filter(
    (name) => services === undefined || services.includes(name),
  );
}
