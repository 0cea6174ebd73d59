import type { ts } from "ts-morph";
import type { Schema } from "../../schema.js";
import type { TextEdit } from "../text-edits.js";

/** What is known and gathered while the code is rewritten. */
export interface Rewriting {
  readonly document: Schema;
  readonly edits: TextEdit[];
  readonly imports: ReadonlyMap<"formats" | "problems", Set<string>>;
  /** New names by AJV's names. */
  readonly names: Map<string, string>;
  /** The constants in which AJV keeps schemas. */
  readonly schemas: Map<string, { readonly statement: ts.Statement; readonly value: unknown }>;
  readonly usedSchemas: Set<string>;
  /** The model whose function is being rewritten. */
  model: string;
}
