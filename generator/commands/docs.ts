import { resolve } from "node:path";
import { type Diagnostic, failure } from "../diagnostics/diagnostic.js";
import { type DocsFolder, docsFolders } from "../generation/docs-folders.js";
import { selectedServices } from "../generation/generate.js";
import { prepareDocs, writeDocs } from "../generation/generate-docs.js";
import { withImportExtension } from "../generation/import-extension.js";
import { readManifest } from "../output/manifest.js";
import { configPath, type LoadedConfig } from "../source/config.js";
import { type DocsFormat, usualDocsFormat } from "../source/docs-formats.js";
import { inputHashes } from "../source/input-hash.js";
import { docsReport, sayDocs } from "./docs-words.js";
import { type SelectionOptions, selectServices } from "./service-selection.js";
import { showDiagnostics, type TerminalOptions, terminalFor } from "./terminal.js";

/** The options of `docs`. */
export interface DocsArguments extends SelectionOptions, TerminalOptions {
  readonly format?: DocsFormat | undefined;
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** Writes the documentation of the services: into the folder given, or into those of the config. */
export async function docsCommand(options: DocsArguments): Promise<0> {
  const terminal = terminalFor(options);
  const { loaded: given, services } = await selectServices(options, false);
  // What the pages are made from is compared with what `generate` made them from.
  const before = readManifest(configPath(given, given.config.out));
  const { loaded } = await withImportExtension(given, before);
  const diagnostics: Diagnostic[] = [];
  const prepared = await prepareDocs(
    loaded,
    {
      folders: wantedFolders(options, loaded),
      names: selectedServices(loaded, services === undefined ? {} : { services }),
      inputs: inputHashes(loaded),
      isAll: true,
    },
    diagnostics,
  );
  showDiagnostics(diagnostics, terminal);
  const dryRun = options.dryRun === true;
  const docs = await writeDocs(prepared, { dryRun, force: options.force === true });
  for (const folder of docs) sayDocs(folder, dryRun, terminal);
  terminal.result({ ok: true, dryRun, docs: docs.map(docsReport), diagnostics });
  return 0;
}

function wantedFolders(
  { out, format, service }: DocsArguments,
  loaded: LoadedConfig,
): readonly DocsFolder[] {
  if (out !== undefined) return [{ out: resolve(out), format: format ?? usualDocsFormat }];
  const folders = docsFolders(loaded).filter(
    (folder) => format === undefined || folder.format === format,
  );
  if (folders.length > 0 && service === undefined) return folders;
  throw failure("no-docs", { isInConfig: folders.length > 0 });
}
