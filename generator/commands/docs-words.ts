import { relative } from "node:path";
import type { DocsResult } from "../generation/generate-docs.js";
import { sayLeftOver, summary } from "./output-words.js";
import type { Terminal } from "./terminal.js";

/** Says what was done in a folder of documentation. */
export function sayDocs(docs: DocsResult, dryRun: boolean, terminal: Terminal): void {
  for (const { kind, path } of docs.changes) terminal.detail(`${kind} ${path}`);
  sayLeftOver(docs.leftOver, terminal);
  terminal.say(
    `Documentation: ${summary(docs.changes, docs.unchanged, dryRun)} in ${shown(docs.out)}.`,
  );
}

/** The same as JSON. */
export function docsReport({
  out,
  format,
  changes,
  unchanged,
  leftOver,
  edited,
}: DocsResult): object {
  return {
    ...{ out: shown(out), format, unchanged, leftOver, edited },
    changes: changes.map(({ kind, path }) => ({ kind, path })),
  };
}

function shown(out: string): string {
  return relative(process.cwd(), out) || ".";
}
