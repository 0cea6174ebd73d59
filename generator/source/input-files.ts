import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { configPath, type LoadedConfig, type ServiceConfig } from "./config.js";

/** The files that a service is made from, as paths that can be opened; of an OpenAPI document, the document. */
export function serviceInputFiles(
  loaded: Pick<LoadedConfig, "folder">,
  { parameters, overlay }: Pick<ServiceConfig, "parameters" | "overlay">,
): readonly string[] {
  const paths =
    typeof parameters === "string"
      ? [parameters]
      : [parameters.validation, parameters.serialization];
  return [...paths, ...(overlay === undefined ? [] : [overlay])].map((path) => {
    const full = configPath(loaded, path);
    // A model of an OpenAPI document is named after a hash.
    return !full.includes("#") || existsSync(full) ? full : full.replace(/#[^#]*$/, "");
  });
}

/** Everything that a config's output is made from, the config itself included; a bundle by its folder. */
export function allInputFiles(loaded: LoadedConfig): readonly string[] {
  const { bundle, services } = loaded.config;
  return [
    ...(loaded.file === undefined ? [] : [resolve(loaded.folder, loaded.file)]),
    ...(bundle === undefined ? [] : [configPath(loaded, bundle)]),
    ...Object.values(services).flatMap((service) => serviceInputFiles(loaded, service)),
  ];
}
