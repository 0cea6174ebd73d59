import type { Pass, PassContext } from "../../generator/canonical/pass.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import type { Schema } from "../../generator/schema/schema.js";
import { frozen } from "./frozen.js";

/** What a pass made of a document, and what it said. */
export interface AppliedPass {
  readonly after: Schema;
  readonly diagnostics: readonly Diagnostic[];
  /** The diagnostics in short: code and pointer. */
  readonly reported: readonly (readonly [code: string, pointer: string | undefined])[];
}

/** Applies a pass to a document that cannot be changed. */
export function applied(
  pass: Pass,
  document: Schema,
  context: Partial<Omit<PassContext, "report">> = {},
): AppliedPass {
  const diagnostics: Diagnostic[] = [];
  const after = pass.apply(frozen(document), {
    rootName: "Root",
    reservedNames: new Set(),
    ...context,
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  return {
    after,
    diagnostics,
    reported: diagnostics.map(({ code, pointer }) => [code, pointer] as const),
  };
}

/** The schema after a pass that has nothing to say. */
export function quietly(pass: Pass, document: Schema): Schema {
  const { after, diagnostics } = applied(pass, document);
  if (diagnostics.length > 0) throw new Error(`It said: ${diagnostics[0]?.message}`);
  return after;
}

/** The failure that `action` throws, in short: kind, code and pointer. */
export function failureOf(
  action: () => unknown,
): Pick<Failure, "kind"> & Pick<Diagnostic, "code" | "pointer"> & { readonly message: string } {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, pointer, message } = error.diagnostic;
    return { kind: error.kind, code, ...(pointer === undefined ? {} : { pointer }), message };
  }
  throw new Error("It did not fail.");
}
