import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SchemaChange } from "../diff/change.js";
import { classOf, summary, textReport } from "../diff/text-report.js";
import { diffFiles } from "../generation/diff.js";
import { readOverlay } from "../source/bundle.js";
import { type ComparedFiles, readCompared } from "../source/compared-schema.js";
import { showDiagnostics, type TerminalOptions, terminalFor } from "./terminal.js";

/** The options of `diff`. */
export interface DiffArguments extends TerminalOptions {
  readonly old: string;
  readonly new: string;
  readonly format: "text" | "markdown" | "json";
  readonly overlay?: string | undefined;
  readonly failOn: "breaking" | "any" | "never";
}

/** Says what changed between two schemas, and for whom it is breaking. Exit code 1 for what `--fail-on` names. */
export async function diffCommand(options: DiffArguments): Promise<0 | 1> {
  const format = options.json === true ? "json" : options.format;
  const terminal = terminalFor({ ...options, json: format === "json" });
  const { overlay } = options;
  const read = async (name: string): Promise<ComparedFiles> => {
    const files = await readCompared(name);
    return overlay === undefined ? files : { ...files, corrections: readOverlay(overlay, true) };
  };
  const [before, after] = [await read(options.old), await read(options.new)];
  const diagnostics: Diagnostic[] = [];
  const changes = diffFiles(before, after, (diagnostic) => diagnostics.push(diagnostic));
  // What is doubtful in a schema is for `generate` to say; here it is what changed that counts.
  showDiagnostics(terminal.verbose ? diagnostics : [], terminal);
  const isFinding = fails(changes, options.failOn);
  if (format === "text") for (const line of textReport(changes)) terminal.say(line);
  else terminal.say(summary(changes));
  if (format === "markdown") {
    // Only this format needs what makes pages.
    const { markdownReport } = await import("../diff/markdown-report.js");
    process.stdout.write(markdownReport(changes, { before: options.old, after: options.new }));
  }
  terminal.result({ ok: !isFinding, old: options.old, new: options.new, changes });
  return isFinding ? 1 : 0;
}

function fails(changes: readonly SchemaChange[], failOn: DiffArguments["failOn"]): boolean {
  if (failOn === "never") return false;
  return failOn === "any"
    ? changes.length > 0
    : changes.some((change) => classOf(change) === "breaking");
}
