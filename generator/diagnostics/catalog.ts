import { commandLineCatalog } from "./catalog/command-line.js";
import { comparisonCatalog } from "./catalog/comparison.js";
import { configCatalog } from "./catalog/config.js";
import { documentsCatalog } from "./catalog/documents.js";
import { filesCatalog } from "./catalog/files.js";
import { modelsCatalog } from "./catalog/models.js";
import { outputCatalog } from "./catalog/output.js";
import { overlayCatalog } from "./catalog/overlay.js";
import { pullCatalog } from "./catalog/pull.js";
import { valuesCatalog } from "./catalog/values.js";
import { xmlBindingCatalog } from "./catalog/xml-binding.js";
import type { DiagnosticRecord, FailureKind, Severity } from "./record.js";

/** Every code with its record, in the order of `docs/guide/diagnostics.md`. */
export const diagnosticCatalog: { readonly [code in DiagnosticCode]: DiagnosticRecord } = {
  ...commandLineCatalog,
  ...configCatalog,
  ...filesCatalog,
  ...documentsCatalog,
  ...comparisonCatalog,
  ...pullCatalog,
  ...outputCatalog,
  ...modelsCatalog,
  ...overlayCatalog,
  ...xmlBindingCatalog,
  ...valuesCatalog,
};

/** A stable word for a kind of diagnostic. */
export type DiagnosticCode = keyof Catalog;

/** The codes that are thrown. */
export type FailureCode = CodeOfKind<FailureKind>;

/** The codes that are reported. */
export type ReportCode = CodeOfKind<Severity>;

/**
 * The parameters of a code: those that its message, its hint and its severity take. Of several codes, those that
 * fit each of them.
 */
export type ParametersOf<Code extends DiagnosticCode> = (
  Code extends DiagnosticCode
    ? (parameters: RecordParameters<Catalog[Code]>) => void
    : never
) extends (parameters: infer Parameters) => void
  ? Parameters
  : never;

type Catalog = typeof commandLineCatalog &
  typeof configCatalog &
  typeof filesCatalog &
  typeof documentsCatalog &
  typeof comparisonCatalog &
  typeof pullCatalog &
  typeof outputCatalog &
  typeof modelsCatalog &
  typeof overlayCatalog &
  typeof valuesCatalog &
  typeof xmlBindingCatalog;

type CodeOfKind<Kind> = {
  [Code in DiagnosticCode]: Catalog[Code]["kind"] extends Kind ? Code : never;
}[DiagnosticCode];

type RecordParameters<Entry> = OrNone<
  TakenBy<Entry, "message"> & TakenBy<Entry, "hint"> & TakenBy<Entry, "severity">
>;

type TakenBy<Entry, Part extends keyof DiagnosticRecord> = Entry extends {
  readonly [part in Part]: (parameters: infer Parameters) => unknown;
}
  ? Parameters
  : unknown;

type OrNone<Parameters> = unknown extends Parameters
  ? { readonly [name: string]: never }
  : Parameters;
