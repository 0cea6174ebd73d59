/**
 * uws-codegen as a library: what the command line does, with values in and out.
 *
 * @packageDocumentation
 */
import { resolve } from "node:path";
import type { CanonicalModule } from "./canonical/module.js";
import type { Diagnostic, Report } from "./diagnostics.js";
import { checkBinding } from "./emit/xml/check-binding.js";
import { readManifest } from "./output/manifest.js";
import {
  type Change,
  type GeneratedOutput,
  type GeneratedService,
  planOutput,
} from "./output/plan.js";
import { writeOutput } from "./output/write.js";
import { bundleModule, type ServiceInput, serviceModule } from "./pipeline.js";
import { applySeverities } from "./severities.js";
import { type Bundle, builtInBundleFolder, readBundle, readOverlay } from "./source/bundle.js";
import { type Config, checkConfig, configPath, type LoadedConfig } from "./source/config.js";
import { readParameters } from "./source/parameters.js";
import { generatorVersion } from "./version.js";

export type { Diagnostic, Severity } from "./diagnostics.js";
export { Failure } from "./diagnostics.js";
export type { Change } from "./output/plan.js";
export type { Config, ServiceConfig } from "./source/config.js";
export type { ParametersPaths } from "./source/parameters.js";

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
}

/** What a run made. */
export interface GenerateResult {
  /** The output folder. */
  readonly out: string;
  /** The text of every generated file, by its path in the output folder; stubs that exist are not among them. */
  readonly files: ReadonlyMap<string, string>;
  /** What was, or with `dryRun` would be, created, updated and deleted. */
  readonly changes: readonly Change[];
  /** How many files were as they should be already. */
  readonly unchanged: number;
  /** Files that are no longer made but were edited, and so were left alone. */
  readonly leftOver: readonly string[];
  readonly services: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What `check` found. */
export interface CheckResult extends Omit<GenerateResult, "changes"> {
  /** What is not as it would be generated: empty where all is. */
  readonly stale: readonly Change[];
}

/**
 * Generates what a config says, and writes it unless `dryRun`.
 *
 * @throws Failure where something cannot be read, generated from or written; nothing is written then.
 */
export async function generate(
  config: Config,
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const loaded = { config: checkConfig(config), folder: resolve(options.folder ?? ".") };
  return generateLoaded(loaded, options);
}

/** The same for a config that was loaded from a file. */
export async function generateLoaded(
  loaded: LoadedConfig,
  options: GenerateOptions,
): Promise<GenerateResult> {
  const diagnostics: Diagnostic[] = [];
  const report = applySeverities(loaded.config, (diagnostic) => diagnostics.push(diagnostic));
  const output = await makeOutput(loaded, options, report);
  const out = configPath(loaded, loaded.config.out);
  const plan = planOutput(out, output, readManifest(out));
  if (options.dryRun !== true) writeOutput(plan);
  const files = [
    ...output.shared,
    ...[...output.services.values()].flatMap(({ generated }) => [...generated]),
  ];
  return {
    out,
    files: new Map(files),
    changes: plan.changes,
    unchanged: plan.unchanged,
    leftOver: plan.leftOver,
    services: [...output.services.keys()],
    diagnostics,
  };
}

/** Tells whether what is on disk is what would be generated; writes nothing. */
export async function check(config: Config, options: RunOptions = {}): Promise<CheckResult> {
  return checkLoaded(
    { config: checkConfig(config), folder: resolve(options.folder ?? ".") },
    options,
  );
}

/** The same for a config that was loaded from a file. */
export async function checkLoaded(loaded: LoadedConfig, options: RunOptions): Promise<CheckResult> {
  const { changes, ...rest } = await generateLoaded(loaded, { ...options, dryRun: true });
  return { ...rest, stale: changes };
}

/** The pages of documentation for a config's services, by path. */
export async function documentation(
  loaded: LoadedConfig,
  options: RunOptions,
): Promise<{
  readonly pages: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const diagnostics: Diagnostic[] = [];
  const report = applySeverities(loaded.config, (diagnostic) => diagnostics.push(diagnostic));
  const bundle = bundleOf(loaded);
  const shared = bundleModule(bundle, report);
  const services = serviceInputs(loaded, options).map((service) => ({
    name: service.name,
    module: serviceModule(service, bundle, sharedNames(shared), report),
  }));
  // Only this command needs what makes pages.
  const { emitDocs } = await import("./emit/docs.js");
  return { pages: emitDocs(bundle, shared, services), diagnostics };
}

async function makeOutput(
  loaded: LoadedConfig,
  options: RunOptions,
  report: Report,
): Promise<GeneratedOutput> {
  const bundle = bundleOf(loaded);
  const services = serviceInputs(loaded, options);
  const extension = loaded.config.importExtension ?? ".js";
  const shared = bundleModule(bundle, report);
  checkBinding(bundle.xml, shared, bundle.slot, report);
  const modules = services.map((service) =>
    serviceModule(service, bundle, sharedNames(shared), report),
  );
  // The compiler is loaded only now: what is wrong with the input is said without waiting for it.
  const { emitBundleFiles } = await import("./emit/bundle-files.js");
  const { emitServiceFiles } = await import("./emit/service-files.js");
  const generated = new Map<string, GeneratedService>();
  for (const [index, module] of modules.entries()) {
    const name = services[index]?.name ?? "";
    options.onService?.(name, index, services.length);
    generated.set(name, await emitServiceFiles(name, bundle, shared, module, extension));
  }
  return {
    version: generatorVersion(),
    shared: await emitBundleFiles(bundle, shared, extension),
    services: generated,
    otherServices: loaded.file === undefined || options.services !== undefined ? "keep" : "remove",
  };
}

function bundleOf(loaded: LoadedConfig): Bundle {
  const { bundle } = loaded.config;
  if (bundle === undefined) return readBundle(builtInBundleFolder(), "the bundle uws");
  return readBundle(configPath(loaded, bundle), bundle);
}

function serviceInputs(loaded: LoadedConfig, { services }: RunOptions): readonly ServiceInput[] {
  return Object.entries(loaded.config.services)
    .filter(([name]) => services === undefined || services.includes(name))
    .map(([name, { parameters, overlay }]) => ({
      name,
      parameters: readParameters(parameters, (path) => configPath(loaded, path)),
      ...(overlay === undefined
        ? { corrections: [] }
        : { corrections: readOverlay(configPath(loaded, overlay), true, overlay), overlay }),
    }));
}

/** The names that a service's models must not have, since its index has the shared ones too. */
function sharedNames(shared: CanonicalModule): readonly string[] {
  return [...shared.models.keys()].flatMap((name) => [name, `${name}Input`, `${name}Wire`]);
}
