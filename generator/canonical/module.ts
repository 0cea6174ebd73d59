import type { CanonicalDocument, CanonicalSchema } from "./canonical-schema.js";

/** A model of the canonical schema, under its TypeScript name. */
export interface Model {
  readonly name: string;
  /** What is on the wire when the back end sends the model; its `$ref`s are `#/$defs/<model>`. */
  readonly read?: CanonicalSchema;
  /** What the back end accepts when the model is sent to it. */
  readonly written?: CanonicalSchema;
}

/** The canonical schema: what the emitters read, and nothing else. */
export interface CanonicalModule {
  /** The names of the models that the schemas are of; the others are there because these refer to them. */
  readonly roots: readonly string[];
  /** All models by name, the roots' in their order, each before the models that it mentions. */
  readonly models: ReadonlyMap<string, Model>;
}

/** The read schemas as one JSON Schema document. */
export function readDocument(module: CanonicalModule): CanonicalDocument {
  return documentOf(module, "read", readDocuments);
}

/** The written schemas as one JSON Schema document. */
export function writtenDocument(module: CanonicalModule): CanonicalDocument {
  return documentOf(module, "written", writtenDocuments);
}

/** A module never changes, and each of its fields asks for its document. */
const readDocuments = new WeakMap<CanonicalModule, CanonicalDocument>();
const writtenDocuments = new WeakMap<CanonicalModule, CanonicalDocument>();

function documentOf(
  module: CanonicalModule,
  side: "read" | "written",
  known: WeakMap<CanonicalModule, CanonicalDocument>,
): CanonicalDocument {
  const document = known.get(module) ?? madeDocument(module, side);
  known.set(module, document);
  return document;
}

function madeDocument(module: CanonicalModule, side: "read" | "written"): CanonicalDocument {
  const entries = [...module.models.values()].flatMap((model) => {
    const schema = model[side];
    return schema === undefined ? [] : [[model.name, schema] as const];
  });
  return { $defs: Object.fromEntries(entries) };
}
