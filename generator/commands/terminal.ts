import { fstatSync, writeSync } from "node:fs";
import { styleText } from "node:util";
import { type Diagnostic, Failure, failure, formatDiagnostic } from "../diagnostics/diagnostic.js";
import { errorCode } from "../diagnostics/system-error.js";

/** How a command speaks: results on stdout for machines, words for people on stderr. */
export interface Terminal {
  /** A line for people; not with `--quiet`. */
  readonly say: (text: string) => void;
  /** A line for people who want to know more: only with `--verbose`. */
  readonly detail: (text: string) => void;
  /** An error; always. */
  readonly complain: (text: string) => void;
  /** A line that the next one replaces; only where a person watches. */
  readonly progress: (text: string) => void;
  /** The result for machines: only with `--json`. */
  readonly result: (value: unknown) => void;
  readonly verbose: boolean;
}

/** The options that every command has. */
export interface TerminalOptions {
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  /** yargs's name for what `--no-color` switches off. */
  readonly color?: boolean | undefined;
}

/** A terminal as the options say. */
export function terminalFor({ json, quiet, verbose, color }: TerminalOptions): Terminal {
  const isTerminal = isShownOnTerminal();
  const isWatched = isTerminal && quiet !== true && json !== true;
  const hasColor = color !== false && isTerminal && process.env["NO_COLOR"] === undefined;
  let isProgressShown = false;
  const clear = (): void => {
    if (isProgressShown) writeError("\r\u001B[K");
    isProgressShown = false;
  };
  const line = (text: string): void => {
    clear();
    writeError(`${text}\n`);
  };
  return {
    say: (text) => {
      if (quiet !== true) line(text);
    },
    detail: (text) => {
      if (verbose === true) line(hasColor ? styleText("dim", text) : text);
    },
    complain: (text) => line(hasColor ? styleText("red", text) : text),
    progress: (text) => {
      if (!isWatched) return;
      clear();
      writeError(text.slice(0, process.stderr.columns - 1));
      isProgressShown = true;
    },
    result: (value) => {
      if (json === true) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    verbose: verbose === true,
  };
}

/** Whether a person watches; Node's own stream takes longer to be made than all that most runs do. */
function isShownOnTerminal(): boolean {
  return isCharacterDevice(errorDescriptor) && process.stderr.isTTY === true;
}

const errorDescriptor = 2;

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // It was closed.
    return false;
  }
}

/** Writes to stderr, without the stream unless whoever reads is slower than this. */
function writeError(text: string): void {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(errorDescriptor, rest));
  } catch (error) {
    if (errorCode(error) === "EAGAIN") process.stderr.write(rest);
    // Nobody reads any more.
  }
}

/**
 * Shows diagnostics: each with `--verbose`, else the number of warnings in one line.
 *
 * @param earlier - how many warnings more there were when what is up to date was made.
 */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
  earlier = 0,
): void {
  for (const diagnostic of diagnostics) {
    terminal.detail(`${diagnostic.severity} ${diagnostic.code}: ${formatDiagnostic(diagnostic)}`);
  }
  const warnings = earlier + diagnostics.filter(({ severity }) => severity === "warning").length;
  if (warnings > 0 && !terminal.verbose) {
    terminal.say(
      `${warnings} ${warnings === 1 ? "warning" : "warnings"}; --verbose shows ${warnings === 1 ? "it" : "them"}.`,
    );
  }
}

/** Shows an error as a person can use it, and gives the exit code: 1 for a finding, 2 for wrong usage. */
export function showFailure(error: unknown, options: TerminalOptions): 1 | 2 {
  const terminal = terminalFor(options);
  if (error instanceof Failure) {
    terminal.complain(`error: ${formatDiagnostic(error.diagnostic)}`);
    terminal.result({ ok: false, diagnostics: [error.diagnostic] });
    if (terminal.verbose && error.stack !== undefined) terminal.complain(error.stack);
    return error.kind === "usage" ? 2 : 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.complain(`error: ${message} (this is a bug in uws-codegen; --verbose shows where)`);
  terminal.result({ ok: false, diagnostics: [failure("internal", { said: message }).diagnostic] });
  if (terminal.verbose && error instanceof Error) terminal.complain(error.stack ?? "");
  return 2;
}
