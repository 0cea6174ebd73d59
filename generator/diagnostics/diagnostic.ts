import {
  type DiagnosticCode,
  diagnosticCatalog,
  type FailureCode,
  type ParametersOf,
  type ReportCode,
} from "./catalog.js";
import type { FailureKind, Severity } from "./record.js";

export type { FailureKind, Severity } from "./record.js";

/** Something that the generator repaired, doubts, or cannot do. */
export interface Diagnostic extends Place {
  /** A stable word for this kind of diagnostic, such as `default-not-accepted`. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence: what is the matter. */
  readonly message: string;
  /** One sentence: what to do about it. */
  readonly hint?: string;
}

/** Where a diagnostic is about. */
export interface Place {
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

/** A diagnostic of a code that is reported, with the severity and the texts that the catalog has for it. */
export function diagnostic<Code extends ReportCode>(
  code: Code,
  parameters: ParametersOf<Code>,
  place: Place = {},
): Diagnostic {
  return described(code, parameters, place);
}

/** An error of a code that is thrown, of the kind and with the texts that the catalog has for it. */
export function failure<Code extends FailureCode>(
  code: Code,
  parameters: ParametersOf<Code>,
  { cause, ...place }: Place & { readonly cause?: unknown } = {},
): Failure {
  return new Failure(
    described(code, parameters, place),
    cause === undefined ? undefined : { cause },
  );
}

/** An error that a user can mend: it says what, where, and what to do. */
export class Failure extends Error {
  /** What the catalog says of the code; a report that stops the run is about the schema. */
  readonly kind: FailureKind;
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(diagnostic.message, options);
    this.name = "Failure";
    const { kind } = diagnosticCatalog[diagnostic.code];
    this.kind = kind === "usage" || kind === "finding" ? kind : "schema";
    this.diagnostic = { ...diagnostic, severity: "error" };
  }
}

function described<Code extends DiagnosticCode>(
  code: Code,
  parameters: ParametersOf<Code>,
  place: Place,
): Diagnostic {
  const { kind, severity, message, hint } = diagnosticCatalog[code];
  // Safe: `ParametersOf` is what the functions of this code's record take.
  const given = parameters as never;
  const advice = typeof hint === "function" ? hint(given) : hint;
  const usual = kind === "warning" || kind === "info" ? kind : "error";
  return {
    code,
    severity: severity === undefined ? usual : severity(given),
    message: typeof message === "function" ? message(given) : message,
    ...(advice === undefined ? {} : { hint: advice }),
    ...place,
  };
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
