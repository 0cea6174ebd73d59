import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { modelGraph } from "../model/model-graph.js";
import type { GeneratedOutput, GeneratedService } from "../output/plan.js";
import type { UpToDate } from "../output/up-to-date.js";
import { serviceModule } from "../pipeline.js";
import type { LoadedConfig } from "../source/config.js";
import { generatorVersion } from "../source/generator-version.js";
import type { InputHashes } from "../source/input-hash.js";
import {
  conversionTemplates,
  moduleOptions,
  namesReservedFor,
  printStyle,
  serviceInput,
} from "./pipeline-inputs.js";
import { readPrepared, type SharedPart } from "./prepared.js";
import { applySeverities } from "./severities.js";

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
    importExtension: loaded.config.importExtension,
    upToDate: upToDate.services,
    otherServices,
  } as const;
  const style = printStyle(loaded);
  const prepared = readPrepared(inputs.sharedPart, style.target);
  const part = prepared ?? (await (await import("./shared-part.js")).sharedPart(loaded));
  const { bundle } = part;
  diagnostics.push(...part.diagnostics);
  const modules = wanted.map((name) =>
    withWarnings(diagnostics, () =>
      serviceModule(serviceInput(loaded, name), bundle, namesReservedFor(part, name), report),
    ),
  );
  // What writes code is loaded only now: what is wrong with the input is said without waiting for it.
  const { emitServiceFiles } = await import("../emit/job/service-files.js");
  const generated = new Map<string, GeneratedService>();
  for (const [index, name] of wanted.entries()) {
    // Of thousands of services, each is let go of once its files are made.
    const next = modules.shift();
    if (next === undefined) break;
    onService?.(name, index, wanted.length);
    const graph = modelGraph(next.made);
    const made = await emitServiceFiles(
      name,
      bundle,
      part.graph(),
      graph,
      style,
      moduleOptions(loaded, name),
    );
    generated.set(name, { ...made, inputs: inputs.ofService(name), warnings: next.warnings });
  }
  const emitShared = async (): Promise<ReadonlyMap<string, string>> => {
    const { emitBundleFiles } = await import("../emit/job/bundle-files.js");
    return emitBundleFiles(
      bundle,
      part.graph(),
      conversionTemplates(loaded),
      style,
      moduleOptions(loaded),
    );
  };
  const sharedFiles = upToDate.shared
    ? undefined
    : {
        generated: prepared?.files ?? (await emitShared()),
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
