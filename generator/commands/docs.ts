import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { documentation } from "../api.js";
import { usageFailure } from "../diagnostics.js";
import { makeFolder } from "../output/folders.js";
import { type SelectionOptions, selectServices } from "./service-selection.js";
import { showDiagnostics, type TerminalOptions, terminalFor } from "./terminal.js";

/** The options of `docs`. */
export interface DocsArguments extends SelectionOptions, TerminalOptions {
  readonly out: string;
  readonly format?: "markdown" | "html";
}

/** Writes the documentation of the services: Markdown pages, or a site. */
export async function docsCommand(options: DocsArguments): Promise<0> {
  const terminal = terminalFor(options);
  const { loaded, services } = await selectServices(options, false);
  const { pages, diagnostics } = await documentation(loaded, {
    format: options.format ?? "markdown",
    ...(services === undefined ? {} : { services }),
  });
  showDiagnostics(diagnostics, terminal);
  for (const [path, text] of pages) writePage(join(options.out, path), text);
  const count = [...pages.keys()].filter((path) => !path.startsWith("assets/")).length;
  terminal.say(`${count} pages in ${options.out}.`);
  terminal.result({ ok: true, out: options.out, pages: [...pages.keys()], diagnostics });
  return 0;
}

function writePage(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw usageFailure(
      {
        code: "output-not-writable",
        file: path,
        message: `The page cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
        hint: "Choose another folder with --out.",
      },
      error,
    );
  }
}
