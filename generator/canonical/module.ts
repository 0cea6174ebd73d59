import type { CanonicalSchema } from "./canonical-schema.js";
import type { Origin } from "./document.js";

/** A model of the canonical schema, under its TypeScript name. */
export interface Model {
  readonly name: string;
  /** What is on the wire when the back end sends the model; its `$ref`s are `#/$defs/<model>`. */
  readonly read?: CanonicalSchema;
  /** What the back end accepts when the model is sent to it. */
  readonly written?: CanonicalSchema;
  /** Where each of the two stands in its file; left out where the model is from no file. */
  readonly origin?: Origins;
}

/** Where the two forms of a model stand in their files. */
export interface Origins {
  readonly read: Origin | undefined;
  readonly written: Origin | undefined;
}

/** The canonical schema: what the emitters read, and nothing else. */
export interface CanonicalModule {
  /** The names of the models that the schemas are of; the others are there because these refer to them. */
  readonly roots: readonly string[];
  /** All models by name, the roots' in their order, each before the models that it mentions. */
  readonly models: ReadonlyMap<string, Model>;
}
