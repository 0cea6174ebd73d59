import type { DiagnosticCode } from "./diagnostic-codes.js";

/** How much a diagnostic matters: an error stops the generation, a warning is shown, info needs `--verbose`. */
export type Severity = "error" | "warning" | "info";

/** Something that the generator repaired, doubts, or cannot do. */
export interface Diagnostic {
  /** A stable word for this kind of diagnostic, such as `default-not-accepted`. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence: what is the matter. */
  readonly message: string;
  /** One sentence: what to do about it. */
  readonly hint?: string;
  /** The file concerned, as the user named it. */
  readonly file?: string;
  /** Where in the file: a JSON pointer (RFC 6901). */
  readonly pointer?: string;
  /** Where in the file, counted from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** Takes a diagnostic in; what reports does not care where it goes. */
export type Report = (diagnostic: Diagnostic) => void;

/** What a `Failure` is about, which decides the exit code. */
export type FailureKind =
  /** Wrong usage, or input that cannot be read: exit code 2. */
  | "usage"
  /** A schema that cannot be generated from: exit code 1. */
  | "schema"
  /** Something that is not as it should be, and is left to the user: exit code 1. */
  | "finding";

/** An error that a user can mend: it says what, where, and what to do. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly diagnostic: Diagnostic;

  constructor(kind: FailureKind, diagnostic: Omit<Diagnostic, "severity">, options?: ErrorOptions) {
    super(diagnostic.message, options);
    this.name = "Failure";
    this.kind = kind;
    this.diagnostic = { ...diagnostic, severity: "error" };
  }
}

/** A schema that cannot be generated from. */
export function schemaFailure(diagnostic: Omit<Diagnostic, "severity">): Failure {
  return new Failure("schema", diagnostic);
}

/** Wrong usage, or input that cannot be read. */
export function usageFailure(diagnostic: Omit<Diagnostic, "severity">, cause?: unknown): Failure {
  return new Failure("usage", diagnostic, cause === undefined ? undefined : { cause });
}

/** The code of an error of the system's, such as `ENOENT`; undefined where it has none. */
export function errorCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** A diagnostic as one line of text for people: `file:line:column: message. hint`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, pointer, message, hint } = diagnostic;
  const position =
    line === undefined ? "" : column === undefined ? `:${line}` : `:${line}:${column}`;
  const place =
    pointer === undefined ? "" : ` at ${pointer === "" ? "the document's root" : pointer}`;
  const where =
    file === undefined ? (place === "" ? "" : `${place.trim()}: `) : `${file}${position}${place}: `;
  return `${where}${message}${hint === undefined ? "" : ` ${hint}`}`;
}
