import { join, relative } from "node:path";
import { checkLoaded } from "../generate.js";
import type { DocsResult } from "../generate-docs.js";
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
      : `${findings.length} of ${unchanged + findings.length} files differ. Run \`uws-codegen generate\`.`,
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

function advice(kind: string): string {
  const matters: { readonly [kind: string]: string } = {
    missing: "This generated file is missing.",
    differs: "This generated file is not what would be generated now.",
    edited: "This generated file was edited.",
    "no longer generated": "This file is no longer generated.",
    "left over": "This file is no longer generated, and was edited.",
  };
  return `${matters[kind] ?? kind} Run uws-codegen generate, and commit what it writes.`;
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
