import { existsSync, readFileSync } from "node:fs";
import type { Bundle } from "../bundle/bundle.js";
import type { CanonicalModule, Model } from "../canonical/module.js";
import { type Target, targetOf } from "../code/target-names.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ModelGraph } from "../model/model-graph.js";
import { lazyGraph } from "./lazy-graph.js";

/** What all services of a config share. */
export interface SharedPart {
  readonly bundle: Bundle;
  readonly module: CanonicalModule;
  /** The graph of the module, built when it is first asked for. */
  readonly graph: () => ModelGraph;
  /** What its index exports. */
  readonly exportNames: readonly string[];
  /** What was found while the module was made. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The shared part as it was made when this package was built, and the files that were made from it. */
export interface Prepared extends SharedPart {
  readonly files: ReadonlyMap<string, string>;
}

/** The same as JSON. */
interface Stored {
  /** The hash of what it was made from. */
  readonly inputs: string;
  readonly bundle: Bundle;
  readonly roots: readonly string[];
  readonly models: readonly Model[];
  readonly exportNames: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: { readonly [path: string]: string };
}

/**
 * The shared part that most services use, that of the built-in bundle with usual options, as the build made it: reading
 * it takes a tenth of the time that making it does.
 *
 * @param inputs - the hash of what the shared part is to be made from.
 * @returns undefined where another one is asked for, and in the sources, which have not been built.
 */
export function readPrepared(inputs: string, target: Target): Prepared | undefined {
  const stored = new URL(`./${targetOf(target).prepared}`, import.meta.url);
  return existsSync(stored) ? preparedIn(readFileSync(stored, "utf8"), inputs) : undefined;
}

/** The shared part in a text of `preparedText`; undefined where it is made from something else. */
export function preparedIn(text: string, inputs: string): Prepared | undefined {
  // Safe: `preparedText` wrote it.
  const stored = JSON.parse(text) as Stored;
  if (stored.inputs !== inputs) return undefined;
  const { bundle, roots, models, exportNames, diagnostics, files } = stored;
  const module = { roots, models: new Map(models.map((model) => [model.name, model])) };
  return {
    ...{ bundle, module, graph: lazyGraph(module), exportNames, diagnostics },
    files: new Map(Object.entries(files)),
  };
}

/** A shared part with its files as the text that is read again. */
export function preparedText(inputs: string, { bundle, module, ...rest }: Prepared): string {
  const stored: Stored = {
    inputs,
    bundle,
    roots: module.roots,
    models: [...module.models.values()],
    exportNames: rest.exportNames,
    diagnostics: rest.diagnostics,
    files: Object.fromEntries(rest.files),
  };
  return JSON.stringify(stored);
}
