import type { PrintStyle } from "../code/target.js";
import { usualImportExtension, usualTarget } from "../code/target-names.js";
import { serviceExportNames } from "../emit/job/exported-names.js";
import { serviceOutputs, sharedOutputs } from "../emit/job/outputs.js";
import { reservedNames } from "../emit/reserved-names.js";
import type { ServiceInput } from "../pipeline.js";
import type { Conversions } from "../schema/conversions.js";
import { readOverlay } from "../source/bundle.js";
import { configPath, type LoadedConfig, type ModuleOptions } from "../source/config.js";
import { readParameters } from "../source/parameters.js";
import type { SharedPart } from "./prepared.js";

/** What is converted in the models that all services share. */
export function conversionsOf({ config: { dates, infNan } }: LoadedConfig): Conversions {
  return { dates, infNan };
}

/** How the files of a config are printed. */
export function printStyle({ config }: LoadedConfig): PrintStyle {
  return {
    target: config.target ?? usualTarget,
    extension: config.importExtension ?? usualImportExtension,
  };
}

/** What the outputs of a service's module read of the config; without a service, those of the shared models. */
export function moduleOptions({ config }: LoadedConfig, service = ""): ModuleOptions {
  return { ...config, ...config.services[service] };
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

/** The names that a service's models must not have: what else its index exports, that of the bundle included. */
export function namesReservedFor(
  { bundle, module, graph, exportNames }: Omit<SharedPart, "diagnostics">,
  service: string,
): ReadonlySet<string> {
  return reservedNames(
    [...sharedOutputs(bundle), ...serviceOutputs(bundle)],
    [...module.models.keys(), ...exportNames, ...serviceExportNames(service, bundle, graph())],
  );
}
