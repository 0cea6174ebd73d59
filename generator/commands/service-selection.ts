import { usageFailure } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../source/checked-json.js";
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
  checkServiceNames(options.service ?? []);
  if (service === undefined)
    throw missingOption("--service", "the service's name, such as vo-cutouts");
  if (more.length > 0) {
    throw usageFailure({
      code: "two-services",
      message: `One parameters schema is for one service, and there are ${more.length + 1}: ${[service, ...more].join(", ")}.`,
      hint: "Give one --service, or write a config with `uws-codegen init`.",
    });
  }
  if (needsOut && options.out === undefined)
    throw missingOption("--out", "the folder to generate into");
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
  throw usageFailure({
    code: "unknown-service",
    file,
    message: `There is no service ${JSON.stringify(name)} in the config.`,
    hint: didYouMean(name, known) ?? `It has: ${known.join(", ") || "none"}.`,
  });
}

function missingOption(option: string, what: string): Error {
  return usageFailure({
    code: "missing-option",
    message: `The option ${option} is missing.`,
    hint: `With --parameters it is needed: ${what}.`,
  });
}
