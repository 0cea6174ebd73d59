import type { Correction } from "../bundle/correction.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import { Failure } from "../diagnostics/diagnostic.js";
import { pointerTokens } from "../schema/json-pointer.js";
import type { Mode } from "../schema/mode.js";
import type { Json, Schema } from "../schema/schema.js";
import { type CanonicalDocument, canonicalDocument } from "./document.js";
import { applyOverlay } from "./overlay.js";
import type { Pass, PassContext } from "./pass.js";
import { originKeyword } from "./root.js";

/** The passes before and after the overlay: corrections are made to models that have their names. */
export interface PassList {
  readonly beforeOverlay: readonly Pass[];
  readonly afterOverlay: readonly Pass[];
}

/** One schema, as it was read, to make canonical. */
export interface SchemaSource {
  readonly document: Json;
  /** Adds to a diagnostic with a pointer into the document where that is: the file, the line, and the column. */
  readonly locate: (diagnostic: Diagnostic) => Diagnostic;
  /** Where in the file a place in the document is, where that is not the same. */
  readonly pointerInText?: ((pointer: string) => string) | undefined;
  readonly mode: Mode;
  readonly corrections: readonly Correction[];
}

/**
 * Puts one schema through the passes.
 *
 * @throws Failure (schema) where it cannot be generated from; it names the file, line and column.
 */
export function canonicalize(
  { document: read, locate, pointerInText, mode, corrections }: SchemaSource,
  { beforeOverlay, afterOverlay }: PassList,
  options: Omit<PassContext, "report">,
  report: Report,
): CanonicalDocument {
  // Safe: the first pass says clearly where this is no schema.
  let document = read as Schema;
  const reportInFile: Report = (diagnostic) => report(locate(atOrigin(diagnostic, document)));
  const context: PassContext = { ...options, mode, report: reportInFile };
  try {
    for (const pass of beforeOverlay) document = pass.apply(document, context);
    document = applyOverlay(document, corrections, mode, reportInFile);
    for (const pass of afterOverlay) document = pass.apply(document, context);
    return canonicalDocument(document, pointerInText);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(locate(atOrigin(error.diagnostic, document)), {
      cause: error,
    });
  }
}

/** The diagnostic with its pointer into the file as it was read, not into what the passes made of it. */
function atOrigin(diagnostic: Diagnostic, document: Schema): Diagnostic {
  const [keyword, name, ...rest] =
    diagnostic.pointer === undefined ? [] : pointerTokens(diagnostic.pointer);
  const origin =
    keyword === "$defs" && name !== undefined ? document.$defs?.[name]?.[originKeyword] : undefined;
  if (typeof origin !== "string") return diagnostic;
  const inner = rest
    .map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  return { ...diagnostic, pointer: origin + inner };
}
