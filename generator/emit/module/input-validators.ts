import type { CodeFile } from "../../code/declaration.js";
import { rootsDocument } from "../../model/documents.js";
import { nodeIn } from "../../model/forms.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { OutputCode } from "../output.js";
import { inputDiffers, inputTitles, inputValidatorName } from "./input-check.js";
import type { ModuleContext } from "./module-context.js";
import { validatorFile } from "./validators.js";

/** The validators of what is sent as an output; where it is checked as what is read, there are none. */
export const inputValidatorsOutput: OutputCode<ModuleContext> = {
  files: ({ graph, header }) =>
    inputDiffers(graph) ? [["input-validators", inputValidatorsCode(graph, header)]] : [],
};

/** The validators of what is sent, in a file of their own: a program that sends nothing does not load them. */
export function inputValidatorsCode(graph: ModelGraph, header: string): CodeFile {
  const document = rootsDocument(graph, "input");
  const nodes = Object.keys(document.$defs ?? {}).flatMap((name) => {
    const model = graph.models.get(name);
    const node = model && nodeIn(model, "input");
    return node === undefined ? [] : [[name, node] as const];
  });
  return validatorFile({
    ...{ header, document, nodes: new Map(nodes), titles: inputTitles },
    validator: (model) => ({
      name: inputValidatorName(model),
      description: `Whether a value may be sent as a \`${model}\`.`,
    }),
  });
}
