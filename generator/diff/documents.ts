import type { CanonicalDocument } from "../canonical/document.js";
import { type CanonicalDocuments, mergeDocuments } from "../canonical/merge.js";
import { type Model, type ModelGraph, modelGraph, type Side } from "../model/model-graph.js";

/** The models of one state of the schemas, in the two forms that they have. */
export interface Documents {
  readonly read: DocumentSide;
  readonly written: DocumentSide;
  /** Whether both modes were given. */
  readonly hasBoth: boolean;
}

/** One form of all models: what is sent by the service (read), or what it takes (written). */
export interface DocumentSide {
  readonly side: Side;
  /** The models that the files are of, in the order of the files. */
  readonly roots: readonly Model[];
  /** The models that the files have, by name and in their order. */
  readonly models: ReadonlyMap<string, Model>;
}

/**
 * The models of some schema files. Without a mode's own files, those of the other stand for both.
 *
 * @throws Failure (schema) where two models have one name.
 */
export function documentsOf(documents: CanonicalDocuments): Documents {
  const { validation, serialization } = documents;
  // It leaves out what nothing refers to.
  const graph = modelGraph(mergeDocuments(documents));
  return {
    read: sideOf("read", serialization.length > 0 ? serialization : validation, graph),
    written: sideOf("written", validation.length > 0 ? validation : serialization, graph),
    hasBoth: validation.length > 0 && serialization.length > 0,
  };
}

function sideOf(
  side: Side,
  documents: readonly CanonicalDocument[],
  { models }: ModelGraph,
): DocumentSide {
  const modelsNamed = (names: Iterable<string>): readonly Model[] =>
    [...names].flatMap((name) => models.get(name) ?? []);
  const present = documents.flatMap((document) => modelsNamed(document.models.keys()));
  return {
    side,
    roots: modelsNamed(documents.flatMap(({ root }) => root ?? [])),
    models: new Map(present.map((model) => [model.name, model])),
  };
}
