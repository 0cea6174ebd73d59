import { type CodeFile, exported } from "../../code/declaration.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { OutputCode } from "../output.js";
import { writing } from "./copying/direction.js";
import { copyFunctions } from "./copying/functions.js";
import { copiedModels } from "./copying/models.js";
import type { ModuleContext } from "./module-context.js";

/** The writers as an output; a module whose models are written as they are read has none. */
export const writersOutput: OutputCode<ModuleContext> = {
  files: ({ graph, header }) =>
    hasWriters(graph) ? [["writers", writersFile(graph, header)]] : [],
  exports: ({ writers }) => (writers.length === 0 ? [] : [exported(writers, "./writers")]),
};

/**
 * The writers of a module: for each model with values that JSON has no form of their own for, a function that
 * gives the form that they have on the wire. They never change what they write.
 */
export function writersFile(graph: ModelGraph, header: string): CodeFile {
  return copyFunctions({
    graph,
    direction: writing,
    header,
    comment: (model) => `A \`${model}\` in the form that goes over the wire.`,
    unionComment: "Writes the member of the union that the tag names.",
  });
}

/** Whether anything in a module is written otherwise than it is read. */
export function hasWriters(graph: ModelGraph): boolean {
  return copiedModels(graph, writing).size > 0;
}

/** Whether a model is written otherwise than it is read, so that it has a writer. */
export function hasWriter(graph: ModelGraph, name: string): boolean {
  const model = graph.models.get(name);
  return model !== undefined && copiedModels(graph, writing).has(model);
}
