import { fileURLToPath } from "node:url";
import type { CanonicalModule } from "../../../generator/canonical/module.js";
import type { ServiceModule } from "../../../generator/emit/docs/emit-docs.js";
import { bundleModule, serviceModule } from "../../../generator/pipeline.js";
import {
  builtInBundleFolder,
  type RecordedBundle,
  readBundle,
} from "../../../generator/source/bundle.js";
import { readParameters } from "../../../generator/source/parameters.js";

/** The bundle built in. */
export const bundle: RecordedBundle = readBundle(builtInBundleFolder());

/** Its models. */
export const shared: CanonicalModule = bundleModule(bundle, () => {});

const examples = fileURLToPath(new URL("../../../schemas/examples/", import.meta.url));

/** The example services. */
export const services: readonly ServiceModule[] = [
  { name: "cone-search", model: "ConeSearchParameters" },
  { name: "image-cutout", model: "CutoutParameters" },
  { name: "spectral-extraction", model: "SpectralExtractionParameters" },
].map(({ name, model }) => ({ name, module: exampleModule(name, model) }));

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
    [...shared.models.keys()],
    () => {},
  );
}
