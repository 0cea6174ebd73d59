import type { Conversions } from "./canonical/conversions.js";
import type { CanonicalModule } from "./canonical/module.js";
import type { Diagnostic } from "./diagnostics.js";
import type { GeneratedOutput, GeneratedService } from "./output/plan.js";
import type { UpToDate } from "./output/up-to-date.js";
import { type ServiceInput, serviceModule } from "./pipeline.js";
import { readPrepared, type SharedPart } from "./prepared.js";
import { applySeverities } from "./severities.js";
import { readOverlay } from "./source/bundle.js";
import { configPath, type LoadedConfig } from "./source/config.js";
import type { InputHashes } from "./source/input-hash.js";
import { readParameters } from "./source/parameters.js";
import { generatorVersion } from "./version.js";

/** What is to be made, and who wants to know of it. */
export interface MakeOptions {
  /** The services that are asked for. */
  readonly names: readonly string[];
  /** Whether services that the folder has and nobody asked for stay. */
  readonly otherServices: GeneratedOutput["otherServices"];
  /** Called before each service. */
  readonly onService?: ((name: string, index: number, count: number) => void) | undefined;
}

/**
 * Makes the files of a config that are not up to date.
 *
 * @param diagnostics - what is found is added to them.
 * @throws Failure where something cannot be read or generated from.
 */
export async function makeOutput(
  loaded: LoadedConfig,
  { names, otherServices, onService }: MakeOptions,
  upToDate: UpToDate,
  inputs: InputHashes,
  diagnostics: Diagnostic[],
): Promise<GeneratedOutput> {
  const report = applySeverities(loaded.config, (diagnostic) => diagnostics.push(diagnostic));
  const wanted = names.filter((name) => !upToDate.services.includes(name));
  const common = {
    version: generatorVersion(),
    upToDate: upToDate.services,
    otherServices,
  } as const;
  const extension = loaded.config.importExtension ?? ".js";
  const prepared = readPrepared(inputs.sharedPart);
  const part = prepared ?? (await import("./shared-part.js")).sharedPart(loaded);
  const { bundle, module: shared } = part;
  diagnostics.push(...part.diagnostics);
  const modules = wanted.map((name) =>
    withWarnings(diagnostics, () =>
      serviceModule(serviceInput(loaded, name), bundle, sharedNames(shared), report),
    ),
  );
  // What writes code is loaded only now: what is wrong with the input is said without waiting for it.
  const { emitServiceFiles } = await import("./emit/service-files.js");
  const inJavaScript =
    loaded.config.target === "js+dts" ? await import("./emit/javascript.js") : undefined;
  const generated = new Map<string, GeneratedService>();
  for (const [index, name] of wanted.entries()) {
    // Of thousands of services, each is let go of once its files are made.
    const next = modules.shift();
    if (next === undefined) break;
    onService?.(name, index, wanted.length);
    const made = await emitServiceFiles(name, bundle, shared, next.made, extension);
    const files = inJavaScript?.javascriptService(made) ?? made;
    generated.set(name, { ...files, inputs: inputs.ofService(name), warnings: next.warnings });
  }
  const emitShared = async (): Promise<ReadonlyMap<string, string>> => {
    const { emitBundleFiles } = await import("./emit/bundle-files.js");
    return emitBundleFiles(bundle, shared, conversionTemplates(loaded), extension);
  };
  const inTypeScript = upToDate.shared ? undefined : (prepared?.files ?? (await emitShared()));
  const sharedFiles =
    inTypeScript === undefined
      ? undefined
      : {
          generated: inJavaScript?.javascriptFiles(inTypeScript) ?? inTypeScript,
          inputs: inputs.shared,
          warnings: warningsIn(part.diagnostics),
        };
  return { ...common, shared: sharedFiles, services: generated };
}

/** Counts the warnings that come while something is made. */
function withWarnings<Made>(
  diagnostics: readonly Diagnostic[],
  make: () => Made,
): { readonly made: Made; readonly warnings: number } {
  const start = diagnostics.length;
  const made = make();
  return { made, warnings: warningsIn(diagnostics.slice(start)) };
}

function warningsIn(diagnostics: SharedPart["diagnostics"]): number {
  return diagnostics.filter(({ severity }) => severity === "warning").length;
}

/** What is converted in the models that all services share. */
export function conversionsOf({ config: { dates, infNan } }: LoadedConfig): Conversions {
  return { dates, infNan };
}

/** The templates that convert values in any service of the config, whichever of them this run is about. */
export function conversionTemplates({ config }: LoadedConfig): readonly string[] {
  const { dates = "string", infNan, services } = config;
  const settings = [infNan, ...Object.values(services).map((service) => service.infNan)];
  return [
    ...(dates === "Date" ? ["dates"] : []),
    ...(settings.includes("constants") ? ["json-text"] : []),
    ...(settings.includes("null") || settings.includes("strings") ? ["numbers"] : []),
    ...(dates === "Temporal" ? ["temporal"] : []),
    ...(dates !== "string" || settings.includes("null") || settings.includes("strings")
      ? ["writing"]
      : []),
  ];
}

/** A service of the config, with what it is made from. */
export function serviceInput(loaded: LoadedConfig, name: string): ServiceInput {
  const { parameters, overlay, infNan } = loaded.config.services[name] ?? { parameters: "" };
  return {
    name,
    conversions: { ...conversionsOf(loaded), infNan: infNan ?? loaded.config.infNan },
    parameters: readParameters(parameters, (path) => configPath(loaded, path)),
    ...(overlay === undefined
      ? { corrections: [] }
      : { corrections: readOverlay(configPath(loaded, overlay), true, overlay), overlay }),
  };
}

/** The names that a service's models must not have, since its index has the shared ones too. */
export function sharedNames(shared: CanonicalModule): readonly string[] {
  return [...shared.models.keys()].flatMap((name) => [name, `${name}Input`, `${name}Wire`]);
}
