import { type ImportExtension, usualImportExtension, usualTarget } from "../code/target-names.js";
import type { Manifest } from "../output/manifest.js";
import { configPath, type LoadedConfig } from "../source/config.js";

/** How imports end where nobody said so, and the `tsconfig.json` that decided. */
export interface ChosenExtension {
  readonly extension: ImportExtension;
  readonly config: string;
}

/**
 * Decides how imports end where the config does not say: as in the output that is there, or else as the project's
 * `tsconfig.json` resolves modules. Bundlers need not find `.ts` files under `.js`, so that imports then end in nothing.
 *
 * @param before - the manifest of the output that is there.
 */
export async function withImportExtension(
  loaded: LoadedConfig,
  before: Manifest | undefined,
): Promise<{ readonly loaded: LoadedConfig; readonly chosen?: ChosenExtension }> {
  const { importExtension, target = usualTarget, out } = loaded.config;
  if (importExtension !== undefined || target !== usualTarget) return { loaded };
  if (before !== undefined) {
    return { loaded: endingIn(before.importExtension ?? usualImportExtension, loaded) };
  }
  const { moduleResolutionOf } = await import("../source/module-resolution.js");
  const found = moduleResolutionOf(configPath(loaded, out));
  if (found?.resolution !== "bundler") return { loaded };
  return { loaded: endingIn("", loaded), chosen: { extension: "", config: found.config } };
}

/** The usual ending need not be named, and is not: all is then as where nothing had to be decided. */
function endingIn(importExtension: ImportExtension, loaded: LoadedConfig): LoadedConfig {
  return importExtension === usualImportExtension
    ? loaded
    : { ...loaded, config: { ...loaded.config, importExtension } };
}
