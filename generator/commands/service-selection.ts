import { failure } from "../diagnostics/diagnostic.js";
import { builtInBundleName } from "../source/bundle.js";
import { nearestWord } from "../source/checked-json.js";
import { checkConfig, type LoadedConfig, loadConfig } from "../source/config.js";
import { checkServiceNames } from "../source/service-names.js";

/** The options by which a command is told what to work on. */
export interface SelectionOptions {
  readonly config?: string | undefined;
  readonly parameters?: unknown;
  readonly overlay?: string | undefined;
  readonly service?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly bundle?: string | undefined;
  readonly target?: string | undefined;
  readonly importExtension?: string | undefined;
  readonly dates?: string | undefined;
  readonly infNan?: string | undefined;
}

/** What a command works on. */
export interface Selection {
  readonly loaded: LoadedConfig;
  /** The services asked for; all where undefined. */
  readonly services: readonly string[] | undefined;
}

/**
 * What the options say: one service with `--parameters`, or the services of a config.
 *
 * @throws Failure (usage) where options are missing, or name a service that the config does not have.
 */
export async function selectServices(
  options: SelectionOptions,
  needsOut: boolean,
): Promise<Selection> {
  if (options.parameters !== undefined) {
    return { loaded: singleService(options, needsOut), services: undefined };
  }
  const loaded = withOverrides(await loadConfig(options.config, process.cwd()), options);
  const services = options.service;
  for (const name of services ?? []) requireService(name, loaded);
  return { loaded, services };
}

/** `--parameters FILE --service NAME --out DIR`: a config of one service. */
function singleService(options: SelectionOptions, needsOut: boolean): LoadedConfig {
  const [service, ...more] = options.service ?? [];
  const bundleName = options.bundle === undefined ? builtInBundleName : undefined;
  checkServiceNames(options.service ?? [], bundleName);
  if (service === undefined) throw missingOption("--service");
  if (more.length > 0) {
    throw failure("two-services", { services: [service, ...more] });
  }
  if (needsOut && options.out === undefined) throw missingOption("--out");
  const config = {
    out: options.out ?? ".",
    ...givenOptions(options),
    services: {
      [service]: {
        parameters: options.parameters,
        ...(options.overlay === undefined ? {} : { overlay: options.overlay }),
      },
    },
  };
  return { config: checkConfig(config, "the command line"), folder: process.cwd() };
}

/** The command line's options take the place of the config's. */
function withOverrides(loaded: LoadedConfig, options: SelectionOptions): LoadedConfig {
  const given = givenOptions(options);
  if (Object.keys(given).length === 0) return loaded;
  return { ...loaded, config: checkConfig({ ...loaded.config, ...given }, "the command line") };
}

/** The options that are called as in the config, as far as they were given. */
function givenOptions({
  target,
  importExtension,
  bundle,
  dates,
  infNan,
}: SelectionOptions): object {
  const options = { target, importExtension, bundle, dates, infNan };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function requireService(name: string, { config, file = "config" }: LoadedConfig): void {
  const known = Object.keys(config.services);
  if (known.includes(name)) return;
  throw failure("unknown-service", { name, nearest: nearestWord(name, known), known }, { file });
}

function missingOption(option: "--service" | "--out"): Error {
  return failure("missing-option", { option });
}
