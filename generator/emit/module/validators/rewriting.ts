import type { Program } from "estree";
import type { Schema } from "../../../schema/schema.js";

/** A statement that stands in no function. */
export type TopLevel = Program["body"][number];

/** What is known and gathered while the code is rewritten. */
export interface Rewriting {
  readonly document: Schema;
  readonly imports: ReadonlyMap<"decimals" | "formats" | "problems", Set<string>>;
  /** New names by AJV's names. */
  readonly names: Map<string, string>;
  /** The constants in which AJV keeps schemas. */
  readonly schemas: Map<string, unknown>;
  readonly usedSchemas: Set<string>;
  /** The model whose function is being rewritten. */
  model: string;
}
