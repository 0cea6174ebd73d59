import { join, relative } from "node:path";
import { checkLoaded } from "../api.js";
import type { Change } from "../output/plan.js";
import { type SelectionOptions, selectServices } from "./service-selection.js";
import { showDiagnostics, type TerminalOptions, terminalFor } from "./terminal.js";

/** Compares what is on disk with what would be generated; writes nothing. Exit code 1 where they differ. */
export async function checkCommand(options: SelectionOptions & TerminalOptions): Promise<0 | 1> {
  const terminal = terminalFor(options);
  const { loaded, services } = await selectServices(options, true);
  const found = await checkLoaded(loaded, services === undefined ? {} : { services });
  showDiagnostics(found.diagnostics, terminal);
  const where = relative(process.cwd(), found.out) || ".";
  for (const change of found.stale)
    terminal.say(`${words[change.kind]}: ${join(where, change.path)}`);
  for (const path of found.leftOver) terminal.say(`left over: ${join(where, path)}`);
  const differing = found.stale.length + found.leftOver.length;
  terminal.say(
    differing === 0
      ? `Up to date: ${found.unchanged} files in ${where}.`
      : `${differing} of ${found.unchanged + differing} files differ. Run \`uws-codegen generate\`.`,
  );
  terminal.result({
    ok: differing === 0,
    out: where,
    stale: found.stale.map(({ kind, path }) => ({ kind: words[kind], path })),
    leftOver: found.leftOver,
    diagnostics: found.diagnostics,
  });
  return differing === 0 ? 0 : 1;
}

const words: { readonly [kind in Change["kind"]]: string } = {
  create: "missing",
  update: "differs",
  delete: "no longer generated",
};
