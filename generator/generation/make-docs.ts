import type { Bundle } from "../bundle/bundle.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DocumentedService } from "../emit/docs/service-page.js";
import { type ModelGraph, modelGraph } from "../model/model-graph.js";
import { serviceModule } from "../pipeline.js";
import type { LoadedConfig } from "../source/config.js";
import type { DocsFormat } from "../source/docs-formats.js";
import { inputHashes } from "../source/input-hash.js";
import { moduleOptions, namesReservedFor, serviceInput } from "./pipeline-inputs.js";
import { readPrepared } from "./prepared.js";
import { applySeverities } from "./severities.js";
import { sharedPart } from "./shared-part.js";

/** The files of each format, by their path, for the services named. */
export async function makeDocs(
  loaded: LoadedConfig,
  names: readonly string[],
  formats: readonly DocsFormat[],
  diagnostics: Diagnostic[],
): Promise<ReadonlyMap<DocsFormat, ReadonlyMap<string, string>>> {
  const report = applySeverities(loaded.config, (diagnostic) => diagnostics.push(diagnostic));
  const part = readPrepared(inputHashes(loaded).sharedPart, "ts") ?? (await sharedPart(loaded));
  const { bundle } = part;
  diagnostics.push(...part.diagnostics);
  const services = names.map((name) => ({
    name,
    graph: modelGraph(
      serviceModule(serviceInput(loaded, name), bundle, namesReservedFor(part, name), report),
    ),
  }));
  const made = new Map<DocsFormat, ReadonlyMap<string, string>>();
  for (const format of new Set(formats)) {
    const emit = await emitters[format]();
    made.set(format, await emit(loaded, bundle, part.graph(), services));
  }
  return made;
}

/** What makes the files of a format: each is loaded only where it is asked for. */
const emitters: { readonly [format in DocsFormat]: () => Promise<EmitDocs> } = {
  markdown: async () => {
    const { emitDocs } = await import("../emit/docs/emit-docs.js");
    const { serviceFunctions } = await import("../emit/docs/service-functions.js");
    return async (loaded, bundle, shared, services) =>
      emitDocs(
        bundle,
        shared,
        services,
        await serviceFunctions(bundle, shared, moduleOptions(loaded)),
      );
  },
  html: async () => {
    const { emitSite } = await import("../emit/site/emit-site.js");
    const { serviceFunctions } = await import("../emit/docs/service-functions.js");
    const { documentedCode } = await import("./documented-code.js");
    return async (loaded, bundle, shared, services) => {
      const code = await documentedCode(loaded, bundle, shared, services);
      const functions = await serviceFunctions(bundle, shared, moduleOptions(loaded));
      return emitSite(bundle, shared, services, code, functions);
    };
  },
};

type EmitDocs = (
  loaded: LoadedConfig,
  bundle: Bundle,
  shared: ModelGraph,
  services: readonly DocumentedService[],
) => Promise<ReadonlyMap<string, string>>;
