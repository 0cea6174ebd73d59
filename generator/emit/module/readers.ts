import type { CodeFile } from "../../code/declaration.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { OutputCode } from "../output.js";
import { reading } from "./copying/direction.js";
import { copyFunctions } from "./copying/functions.js";
import type { ModuleContext } from "./module-context.js";

/** The readers as an output. */
export const readersOutput: OutputCode<ModuleContext> = {
  files: ({ graph, header }) => [["readers", readersFile(graph, header)]],
};

/**
 * The readers of a module: for each model a function that copies a valid value, fills in the defaults and
 * leaves out what the model does not know. They never change what they read.
 */
export function readersFile(graph: ModelGraph, header: string): CodeFile {
  return copyFunctions({
    graph,
    direction: reading,
    header,
    comment: (model) => `A copy of a valid \`${model}\`, with its defaults filled in.`,
    unionComment: "Reads the member of the union that the tag names.",
  });
}
