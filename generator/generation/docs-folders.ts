import { resolve } from "node:path";
import { failure } from "../diagnostics/diagnostic.js";
import { configPath, type LoadedConfig } from "../source/config.js";
import { type DocsFormat, usualDocsFormat } from "../source/docs-formats.js";

/** A folder of documentation. */
export interface DocsFolder {
  readonly out: string;
  readonly format: DocsFormat;
}

/**
 * The folders that a config wants documentation in.
 *
 * @throws Failure (usage) where two of them are one, or one is that of the code: each has a manifest of its own.
 */
export function docsFolders(loaded: LoadedConfig): readonly DocsFolder[] {
  const { docs = [], out } = loaded.config;
  const taken = new Set([resolve(configPath(loaded, out))]);
  return [docs].flat().map(({ out: folder, format = usualDocsFormat }) => {
    const full = resolve(configPath(loaded, folder));
    if (taken.has(full)) {
      throw failure(
        "docs-folder-taken",
        { folder },
        loaded.file === undefined ? {} : { file: loaded.file },
      );
    }
    taken.add(full);
    return { out: configPath(loaded, folder), format };
  });
}
