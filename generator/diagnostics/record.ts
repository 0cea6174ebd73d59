/** How much a diagnostic matters: an error stops the generation, a warning is shown, info needs `--verbose`. */
export type Severity = "error" | "warning" | "info";

/** What a `Failure` is about, which decides the exit code. */
export type FailureKind =
  /** Wrong usage, or input that cannot be read: exit code 2. */
  | "usage"
  /** A schema that cannot be generated from: exit code 1. */
  | "schema"
  /** Something that is not as it should be, and is left to the user: exit code 1. */
  | "finding";

/** What becomes of a diagnostic: it is thrown as a failure of a kind, or reported with a severity. */
export type DiagnosticKind = FailureKind | Severity;

/** All that is known of one code. Each function names the parameters that it needs; a call gives those of all. */
export interface DiagnosticRecord {
  readonly kind: DiagnosticKind;
  /** The severity of one case, where it is not always the kind. */
  readonly severity?: (parameters: never) => Severity;
  /** A sentence for `docs/guide/diagnostics.md`. */
  readonly meaning: string;
  /** What is wrong, in one sentence. */
  readonly message: string | ((parameters: never) => string);
  /** What to do about it, in one sentence. */
  readonly hint?: string | ((parameters: never) => string | undefined);
}
