import type { Program } from "estree";

/** A statement that stands in no function. */
export type TopLevel = Program["body"][number];

/** A file of the runtime that validators need something of. */
export type RuntimeFile = "decimals" | "formats" | "problems" | "remembering" | "unions";

/** What is known and gathered while the code is rewritten. */
export interface Rewriting {
  readonly imports: ReadonlyMap<RuntimeFile, Set<string>>;
  /** New names by AJV's names. */
  readonly names: Map<string, string>;
  /** The constants in which AJV keeps schemas. */
  readonly schemas: Map<string, unknown>;
  readonly usedSchemas: Set<string>;
  /** The model whose function is being rewritten. */
  model: string;
}
