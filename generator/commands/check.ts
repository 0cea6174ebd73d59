import { join, relative } from "node:path";
import { checkLoaded } from "../generate.js";
import { existingText } from "../output/folders.js";
import type { Change } from "../output/plan.js";
import { githubAnnotation } from "./github-annotation.js";
import { type SelectionOptions, selectServices } from "./service-selection.js";
import { sayStubs } from "./stub-words.js";
import { showDiagnostics, type Terminal, type TerminalOptions, terminalFor } from "./terminal.js";

/** The options of `check`. */
export interface CheckArguments extends SelectionOptions, TerminalOptions {
  readonly format?: "text" | "github" | undefined;
}

/** Compares what is on disk with what would be generated; writes nothing. Exit code 1 where they differ. */
export async function checkCommand(options: CheckArguments): Promise<0 | 1> {
  const terminal = terminalFor(options);
  const { loaded, services } = await selectServices(options, true);
  const found = await checkLoaded(loaded, services === undefined ? {} : { services });
  showDiagnostics(found.diagnostics, terminal);
  const where = relative(process.cwd(), found.out) || ".";
  const edited = new Set(found.edited);
  const stale = found.stale.map((change) => ({
    change,
    kind: edited.has(change.path) ? "edited" : words[change.kind],
    path: change.path,
  }));
  const findings = [...stale, ...found.leftOver.map((path) => ({ kind: "left over", path }))];
  for (const { kind, path } of findings) terminal.say(`${kind}: ${join(where, path)}`);
  for (const { change } of stale) await showDifference(found.out, change, terminal);
  sayStubs(found.stubs, terminal);
  if (options.format === "github") {
    for (const { kind, path } of findings)
      process.stdout.write(`${githubAnnotation(join(where, path), advice(kind))}\n`);
  }
  terminal.say(
    findings.length === 0
      ? `Up to date: ${found.unchanged} files in ${where}.`
      : `${findings.length} of ${found.unchanged + findings.length} files differ. ${remedy(findings)}`,
  );
  terminal.result({
    ok: findings.length === 0,
    out: where,
    stale: stale.map(({ kind, path }) => ({ kind, path })),
    leftOver: found.leftOver,
    stubs: Object.fromEntries(found.stubs),
    diagnostics: found.diagnostics,
  });
  return findings.length === 0 ? 0 : 1;
}

const words: { readonly [kind in Change["kind"]]: string } = {
  create: "missing",
  update: "differs",
  delete: "no longer generated",
};

/** What to do about all that was found. */
function remedy(findings: readonly { readonly kind: string }[]): string {
  const kinds = new Set(findings.map(({ kind }) => kind));
  const isLeftOver = kinds.delete("left over");
  const generate = kinds.has("edited") ? takeElsewhere : "Run `uws-codegen generate`.";
  return [...(kinds.size > 0 ? [generate] : []), ...(isLeftOver ? [removeLeftOver] : [])].join(" ");
}

const takeElsewhere =
  "Take the edits elsewhere (an overlay, the stub, code of your own) and run `uws-codegen generate --force`.";
const removeLeftOver = "What is left over was edited, and is yours to remove.";

/** What to do about one file. */
function advice(kind: string): string {
  const generate = "Run `uws-codegen generate`, and commit what it writes.";
  const matters: { readonly [kind: string]: string } = {
    missing: `This generated file is missing. ${generate}`,
    differs: `This generated file is not what would be generated now. ${generate}`,
    edited: `This generated file was edited. ${takeElsewhere}`,
    "no longer generated": `This file is no longer generated. ${generate}`,
    "left over": `This file is no longer generated. ${removeLeftOver}`,
  };
  return matters[kind] ?? kind;
}

/** What would change in a file, as a unified diff: only with `--verbose`. */
async function showDifference(
  out: string,
  { path, kind, text = "" }: Change,
  terminal: Terminal,
): Promise<void> {
  if (!terminal.verbose || kind !== "update") return;
  const { createTwoFilesPatch } = await import("diff");
  const before = existingText(join(out, path)) ?? "";
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, text, "", "", { context: 3 });
  terminal.detail(patch.replace(/^=+\n/, "").trimEnd());
}
