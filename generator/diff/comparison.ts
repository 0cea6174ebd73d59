import type { Model, Side } from "../model/model-graph.js";
import type { Node } from "../model/node.js";
import { childPointer } from "../schema/json-pointer.js";
import type { Fingerprint } from "./fingerprints.js";
import type { RuleCode } from "./rules.js";

/** A place in the two documents that are compared. */
export interface Place {
  /** The model in each, and where in it. */
  readonly before: ModelPlace;
  readonly after: ModelPlace;
  /** The way from the model in words. */
  readonly path: readonly string[];
}

/** A place in one document. */
export interface ModelPlace {
  readonly model: string;
  readonly pointer: string;
}

/** A change as it is found, in one of the two forms that a model has. */
export interface FoundChange {
  readonly code: RuleCode;
  readonly place: Place;
  readonly message: string;
}

/** A comparison under way, of one of the two forms. */
export interface Comparison {
  readonly side: Side;
  /** The models that each document has in this form, by name. */
  readonly before: ReadonlyMap<string, Model>;
  readonly after: ReadonlyMap<string, Model>;
  readonly fingerprint: Fingerprint;
  /** Takes a change in; `isRemoved` where its place is in the old document, since the new one has it no more. */
  readonly add: (code: RuleCode, place: Place, message: string, isRemoved?: boolean) => void;
  /** Whether two nodes were compared before; from then on they were. */
  readonly isKnown: (before: Node, after: Node) => boolean;
  /**
   * Says that a model of the old document is a model of the new one, by whatever name. The two are compared after what
   * is being compared, since models can refer to each other in chains of any length.
   */
  readonly pair: (before: Model, after: Model) => void;
}

/** The place of a model. */
export function modelPlace(before: string, after: string): Place {
  return {
    before: { model: before, pointer: "" },
    after: { model: after, pointer: "" },
    path: [],
  };
}

/** A place further in. */
export function inside(
  place: Place,
  words: string,
  ...tokens: readonly (string | number)[]
): Place {
  const further = ({ model, pointer }: ModelPlace): ModelPlace => ({
    model,
    pointer: childPointer(pointer, ...tokens),
  });
  return {
    before: further(place.before),
    after: further(place.after),
    path: [...place.path, words],
  };
}

/** Whether two nodes accept the same values. */
export function meansTheSame({ fingerprint }: Comparison, before: Node, after: Node): boolean {
  return fingerprint(before) === fingerprint(after);
}
