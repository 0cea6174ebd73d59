import type { NodeAcceptance } from "../../../model/acceptance.js";
import type { Model, ModelGraph } from "../../../model/model-graph.js";
import type { Direction } from "./direction.js";

/** What is known while the functions are written that copy the models of a module. */
export interface CopyContext {
  readonly graph: ModelGraph;
  readonly direction: Direction;
  /** Tells which members of a union a default may be of. */
  readonly accepts: NodeAcceptance;
  /** The models that have a function; values of the others are taken as they are. */
  readonly copied: ReadonlySet<Model>;
  /** The runtime's functions that the code calls. */
  readonly runtime: Set<string>;
  /** The types that the code names. */
  readonly types: Set<string>;
  /** The validators that the code calls. */
  readonly validators: Set<string>;
  /** The functions that copy tagged unions, by what they take, give and do. */
  readonly unions: Map<string, UnionFunction>;
  /** What the function that copies a tagged union is called; it names the field that the union is of. */
  readonly unionName: () => string;
}

/** A function that copies a tagged union. */
export interface UnionFunction {
  /** Given by `unionName`. */
  readonly name: string;
  /** The types of its members, as they are given and as they are returned. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly body: string;
}
