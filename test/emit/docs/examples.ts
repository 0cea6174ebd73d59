import { fileURLToPath } from "node:url";
import type { CanonicalModule } from "../../../generator/canonical/module.js";
import type { FunctionDocs } from "../../../generator/emit/docs/function-docs.js";
import { serviceFunctions } from "../../../generator/emit/docs/service-functions.js";
import type { DocumentedService } from "../../../generator/emit/docs/service-page.js";
import { bundleExportNames } from "../../../generator/emit/job/exported-names.js";
import { namesReservedFor } from "../../../generator/generation/pipeline-inputs.js";
import { type ModelGraph, modelGraph } from "../../../generator/model/model-graph.js";
import { bundleModule, serviceModule } from "../../../generator/pipeline.js";
import {
  builtInBundleFolder,
  type RecordedBundle,
  readBundle,
} from "../../../generator/source/bundle.js";
import { readParameters } from "../../../generator/source/parameters.js";

/** The bundle built in. */
export const bundle: RecordedBundle = readBundle(builtInBundleFolder());

/** Its models as the passes make them. */
export const sharedModule: CanonicalModule = bundleModule(bundle, new Set(), () => {});

/** The same as the pages are made from. */
export const shared: ModelGraph = modelGraph(sharedModule);

const exportNames = await bundleExportNames(bundle, shared);

const examples = fileURLToPath(new URL("../../../schemas/examples/", import.meta.url));

/** The example services, with their models as the passes make them. */
export const serviceModules: readonly {
  readonly name: string;
  readonly module: CanonicalModule;
}[] = [
  { name: "cone-search", model: "ConeSearchParameters" },
  { name: "image-cutout", model: "CutoutParameters" },
  { name: "spectral-extraction", model: "SpectralExtractionParameters" },
].map(({ name, model }) => ({ name, module: exampleModule(name, model) }));

/** The same as the pages are made from. */
export const services: readonly DocumentedService[] = serviceModules.map(({ name, module }) => ({
  name,
  graph: modelGraph(module),
}));

/** What the services have in common, from their outputs. */
export const functions: readonly FunctionDocs[] = await serviceFunctions(bundle, shared, {});

function exampleModule(name: string, model: string): CanonicalModule {
  const base = `${examples}${name}/${model}`;
  const files = {
    validation: `${base}.validation.json`,
    serialization: `${base}.serialization.json`,
  };
  const parameters = readParameters(files, (path) => path);
  return serviceModule(
    { name, parameters, corrections: [] },
    bundle,
    namesReservedFor({ bundle, module: sharedModule, graph: () => shared, exportNames }, name),
    () => {},
  );
}
