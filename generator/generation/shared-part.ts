import { hasXml } from "../bundle/bundle.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { bundleExportNames } from "../emit/job/exported-names.js";
import { sharedOutputs } from "../emit/job/outputs.js";
import { checkBinding } from "../emit/job/xml/check-binding.js";
import { checkSequences } from "../emit/job/xml/check-sequence.js";
import { checkReading } from "../emit/job/xml-reader/check-reading.js";
import { reservedNames } from "../emit/reserved-names.js";
import { bundleModule } from "../pipeline.js";
import {
  builtInBundleFolder,
  builtInBundleName,
  type RecordedBundle,
  readBundle,
} from "../source/bundle.js";
import { configPath, type LoadedConfig } from "../source/config.js";
import { checkServiceNames } from "../source/service-names.js";
import { lazyGraph } from "./lazy-graph.js";
import { conversionsOf } from "./pipeline-inputs.js";
import type { SharedPart } from "./prepared.js";
import { applySeverities } from "./severities.js";

/**
 * What all services of a config share, made from the bundle's schemas.
 *
 * @throws Failure where the bundle cannot be read or generated from.
 */
export async function sharedPart(loaded: LoadedConfig): Promise<SharedPart> {
  const diagnostics: Diagnostic[] = [];
  const report = applySeverities(loaded.config, (diagnostic) => diagnostics.push(diagnostic));
  const bundle = bundleOf(loaded);
  const module = bundleModule(
    bundle,
    reservedNames(sharedOutputs(bundle)),
    report,
    conversionsOf(loaded),
  );
  const graph = lazyGraph(module);
  const { models, corrections, ...facts } = bundle;
  if (hasXml(facts)) {
    checkBinding(facts.xml, graph(), facts.slot, report);
    checkReading(facts.xml, graph(), report);
    checkSequences(facts.xml, report);
  }
  const exportNames = await bundleExportNames(facts, graph());
  return { bundle: facts, module, graph, exportNames, diagnostics };
}

/** The bundle that a config names, or the one built in. */
function bundleOf(loaded: LoadedConfig): RecordedBundle {
  const { bundle: folder, services } = loaded.config;
  if (folder === undefined)
    return readBundle(builtInBundleFolder(), `the bundle ${builtInBundleName}`);
  const bundle = readBundle(configPath(loaded, folder), folder);
  checkServiceNames(Object.keys(services), bundle.name);
  return bundle;
}
