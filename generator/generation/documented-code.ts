import type { Bundle } from "../bundle/bundle.js";
import type { CanonicalModule } from "../canonical/module.js";
import type { PrintStyle } from "../code/target.js";
import type { ServiceModule } from "../emit/docs/emit-docs.js";
import { emitBundleFiles } from "../emit/job/bundle-files.js";
import { emitServiceFiles } from "../emit/job/service-files.js";
import { graphOf } from "../model/graph-of.js";
import type { LoadedConfig } from "../source/config.js";
import { inputHashes } from "../source/input-hash.js";
import { conversionTemplates } from "./pipeline-inputs.js";
import { readPrepared } from "./prepared.js";

/**
 * The code that the site's pages check with, by path: what is generated for the services, each with the stub that a
 * new service gets.
 */
export async function documentedCode(
  loaded: LoadedConfig,
  bundle: Bundle,
  shared: CanonicalModule,
  services: readonly ServiceModule[],
): Promise<ReadonlyMap<string, string>> {
  const style: PrintStyle = { target: "ts", extension: ".js" };
  const files = new Map(
    (loaded.config.importExtension === undefined
      ? readPrepared(inputHashes(loaded).sharedPart, style.target)?.files
      : undefined) ??
      (await emitBundleFiles(bundle, graphOf(shared), conversionTemplates(loaded), style)),
  );
  for (const { name, module } of services) {
    const { generated, stub } = await emitServiceFiles(
      name,
      bundle,
      graphOf(shared),
      graphOf(module),
      style,
    );
    for (const [path, text] of generated) files.set(path, text);
    files.set(stub.path, stub.text);
  }
  return files;
}
