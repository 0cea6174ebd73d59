import type { Mode } from "../schema/mode.js";
import type { Json } from "../schema/schema.js";

/** A correction to what upstream says of a model, with the reason for it. */
export interface Correction {
  /** RFC 6902's operation, or RFC 7396's merge. */
  readonly op: "add" | "replace" | "remove" | "test" | "merge";
  /** The models corrected, by their names in the canonical schema. */
  readonly models: readonly string[];
  /** Which of the model's two schemas; both where this is missing. */
  readonly mode?: Mode;
  /** A JSON pointer into the model's schema. */
  readonly path: string;
  readonly value?: Json;
  /** Why upstream's word is not taken, for people. */
  readonly reason: string;
  /** Where that can be seen: a recording, an issue, a line of upstream's code. */
  readonly evidence: string;
}
