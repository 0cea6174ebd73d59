import { join, relative } from "node:path";
import { checkLoaded } from "../generation/generate.js";
import type { DocsResult } from "../generation/generate-docs.js";
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
  const code = { ...found, changes: found.stale };
  const folders = [code, ...found.docs].map(checkedFolder);
  const findings = folders.flatMap((folder) => folder.findings);
  for (const { kind, file } of findings) terminal.say(`${kind}: ${file}`);
  for (const { out, changes } of [code, ...found.docs]) {
    for (const change of changes) await showDifference(out, change, terminal);
  }
  sayStubs(found.stubs, terminal);
  if (options.format === "github") {
    for (const { kind, file } of findings)
      process.stdout.write(`${githubAnnotation(file, advice(kind))}\n`);
  }
  const unchanged = folders.reduce((sum, folder) => sum + folder.unchanged, 0);
  terminal.say(
    findings.length === 0
      ? `Up to date: ${unchanged} files in ${folders.map(({ where }) => where).join(", ")}.`
      : `${findings.length} of ${unchanged + findings.length} files differ. ${remedy(findings)}`,
  );
  const [ofCode, ...ofDocs] = folders.map(({ where, stale, leftOver }) => ({
    out: where,
    stale,
    leftOver,
  }));
  terminal.result({
    ok: findings.length === 0,
    ...ofCode,
    docs: ofDocs,
    stubs: Object.fromEntries(found.stubs),
    diagnostics: found.diagnostics,
  });
  return findings.length === 0 ? 0 : 1;
}

/** What a folder has that is not as it would be generated, in words. */
function checkedFolder({
  out,
  changes,
  edited,
  leftOver,
  unchanged,
}: Pick<DocsResult, "out" | "changes" | "edited" | "leftOver" | "unchanged">) {
  const where = relative(process.cwd(), out) || ".";
  const stale = changes.map(({ kind, path }) => ({
    kind: edited.includes(path) ? "edited" : words[kind],
    path,
  }));
  const findings = [...stale, ...leftOver.map((path) => ({ kind: "left over", path }))];
  return {
    ...{ where, stale, leftOver, unchanged },
    findings: findings.map(({ kind, path }) => ({ kind, file: join(where, path) })),
  };
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
