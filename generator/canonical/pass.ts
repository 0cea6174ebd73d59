import type { Report } from "../diagnostics/diagnostic.js";
import type { Conversions } from "../schema/conversions.js";
import type { Mode } from "../schema/mode.js";
import type { Schema } from "../schema/schema.js";

/**
 * One repair of what Pydantic emits, or one step to the form that the emitters read.
 *
 * A pass is a pure function on a whole document: it changes nothing that it was given.
 */
export interface Pass {
  /** The pass's name, which is also its file's. */
  readonly name: string;
  /** What it repairs, in a sentence; the README's table is made of these. */
  readonly repairs: string;
  readonly apply: (document: Schema, context: PassContext) => Schema;
}

/** What a pass may know besides the schema. */
export interface PassContext {
  readonly report: Report;
  /** What is read as something that JSON has no value for. */
  readonly conversions?: Conversions;
  /** Which of Pydantic's two schemas of the models this is. */
  readonly mode?: Mode;
  /** Whether nothing is read by this schema, since there is one of what the service sends. */
  readonly isOnlySent?: boolean;
  /** What the root model is called where the schema does not say. */
  readonly rootName: string;
  /** Names that models must not have, since the module has them already. */
  readonly reservedNames: ReadonlySet<string>;
}
