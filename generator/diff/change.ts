import type { ChangeClass, RuleCode } from "./rules.js";

/** One difference between two schemas. */
export interface SchemaChange {
  /** The rule that says what it means: a row of `docs/diff.md`. */
  readonly code: RuleCode;
  /** The model's name in TypeScript, in the new schema where it is there. */
  readonly model: string;
  /** Where in the model: names of fields, and words such as "each item". Empty for the model itself. */
  readonly path: readonly string[];
  /** Where in the new schema as it was read (in the old one, for what was removed): a JSON pointer. */
  readonly pointer: string;
  /** What changed, in a sentence without its period. */
  readonly message: string;
  /** What it means for code that parses what the service sends. */
  readonly reader: ChangeClass;
  /** What it means for code that sends to the service. */
  readonly writer: ChangeClass;
  /** What it means for code that uses the generated types. */
  readonly typescript: ChangeClass;
  /** Whether the change is in what the service sends (read), in what it takes (written), or in both. */
  readonly sides: readonly ("read" | "written")[];
}
