import { relative } from "node:path";
import { generateLoaded } from "../generation/generate.js";
import type { ChosenExtension } from "../generation/import-extension.js";
import { docsReport, sayDocs } from "./docs-words.js";
import { sayLeftOver, summary } from "./output-words.js";
import { type SelectionOptions, selectServices } from "./service-selection.js";
import { sayStubs } from "./stub-words.js";
import { showDiagnostics, type Terminal, type TerminalOptions, terminalFor } from "./terminal.js";

/** The options of `generate`. */
export interface GenerateArguments extends SelectionOptions, TerminalOptions {
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** Generates, and says what was done. */
export async function generateCommand(options: GenerateArguments): Promise<0> {
  const terminal = terminalFor(options);
  const { loaded, services } = await selectServices(options, true);
  if (Object.keys(loaded.config.services).length > manyServices) await keepMemoryLow();
  const dryRun = options.dryRun === true;
  const generated = await generateLoaded(loaded, {
    dryRun,
    force: options.force === true,
    // Only what is made anew has its diagnostics.
    all: terminal.verbose,
    onWait: (processId) =>
      terminal.say(
        `Waiting for another run (process ${processId}) that writes into the same folder.`,
      ),
    ...(services === undefined ? {} : { services }),
    onService: (name, index, count) => {
      if (count > 1) terminal.progress(`[${index + 1}/${count}] ${name}`);
    },
  });
  showDiagnostics(generated.diagnostics, terminal, generated.earlierWarnings);
  for (const path of generated.edited)
    terminal.say(
      `${path} was edited${dryRun ? ", so that --force would be needed" : ", and is written over"}.`,
    );
  for (const { kind, path } of generated.changes) terminal.detail(`${kind} ${path}`);
  sayLeftOver(generated.leftOver, terminal);
  sayStubs(generated.stubs, terminal);
  const where = relative(process.cwd(), generated.out) || ".";
  // Of the whole program; that it takes a module of its own to measure a part is not worth it.
  const seconds = process.uptime().toFixed(1);
  terminal.say(
    `${summary(generated.changes, generated.unchanged, dryRun)} in ${where} (${seconds} s).`,
  );
  if (generated.chosenExtension !== undefined) sayExtension(generated.chosenExtension, terminal);
  for (const docs of generated.docs) sayDocs(docs, dryRun, terminal);
  terminal.result({
    ok: true,
    out: where,
    dryRun,
    services: generated.services,
    changes: generated.changes.map(({ kind, path }) => ({ kind, path })),
    unchanged: generated.unchanged,
    leftOver: generated.leftOver,
    edited: generated.edited,
    stubs: Object.fromEntries(generated.stubs),
    docs: generated.docs.map(docsReport),
    diagnostics: generated.diagnostics,
  });
  return 0;
}

/** Said once: later runs go by the output that is there. */
function sayExtension({ config }: ChosenExtension, terminal: Terminal): void {
  const shown = relative(process.cwd(), config);
  terminal.say(
    `Imports have no ending, since ${shown} resolves modules as bundlers do. "importExtension" in the config changes this.`,
  );
}

/** From how many services on memory matters more than a tenth of the time. */
const manyServices = 200;

/** V8 by itself lets the heap grow to several times what is in use before it looks for what is not. */
async function keepMemoryLow(): Promise<void> {
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--heap-growing-percent=40");
}
