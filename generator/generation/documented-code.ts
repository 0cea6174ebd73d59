import type { Bundle } from "../bundle/bundle.js";
import type { PrintStyle } from "../code/target.js";
import type { DocumentedService } from "../emit/docs/service-page.js";
import { emitBundleFiles } from "../emit/job/bundle-files.js";
import { emitServiceFiles } from "../emit/job/service-files.js";
import type { ModelGraph } from "../model/model-graph.js";
import type { LoadedConfig } from "../source/config.js";
import { inputHashes } from "../source/input-hash.js";
import { conversionTemplates, moduleOptions } from "./pipeline-inputs.js";
import { readPrepared } from "./prepared.js";

/**
 * The code that the site's pages check with, by path: what is generated for the services, each with the stub that a
 * new service gets.
 */
export async function documentedCode(
  loaded: LoadedConfig,
  bundle: Bundle,
  shared: ModelGraph,
  services: readonly DocumentedService[],
): Promise<ReadonlyMap<string, string>> {
  const style: PrintStyle = { target: "ts", extension: ".js" };
  const files = new Map(
    (loaded.config.importExtension === undefined
      ? readPrepared(inputHashes(loaded).sharedPart, style.target)?.files
      : undefined) ??
      (await emitBundleFiles(
        bundle,
        shared,
        conversionTemplates(loaded),
        style,
        moduleOptions(loaded),
      )),
  );
  for (const { name, graph } of services) {
    const { generated, stub } = await emitServiceFiles(
      name,
      bundle,
      shared,
      graph,
      style,
      moduleOptions(loaded, name),
    );
    for (const [path, text] of generated) files.set(path, text);
    if (stub !== undefined) files.set(stub.path, stub.text);
  }
  return files;
}
