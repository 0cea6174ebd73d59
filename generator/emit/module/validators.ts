import { automaticTitle } from "../../canonical/titles.js";
import { type Code, using } from "../../code/code.js";
import type { CodeFile, ConstantDeclaration } from "../../code/declaration.js";
import { longLiteral } from "../../code/literal.js";
import { readDocument } from "../../model/documents.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import { objectIn } from "../../model/shape.js";
import type { Schema } from "../../schema/schema.js";
import type { OutputCode } from "../output.js";
import { ofRuntime, runtimeFolder } from "../runtime-import.js";
import type { ModuleContext } from "./module-context.js";
import { compileValidators } from "./validators/compile.js";
import { rewriteValidators } from "./validators/rewrite.js";

/** The validators as an output. */
export const validatorsOutput: OutputCode<ModuleContext> = {
  files: ({ graph, header }) => [["validators", validatorsFile(graph, header)]],
};

/**
 * The validators of a module as code of its own: AJV writes it, and it needs nothing of AJV when it runs.
 * Each model has a `validate<Model>`, which accepts what may be on the wire.
 */
export function validatorsFile(graph: ModelGraph, header: string): CodeFile {
  const nodes = [...graph.models.values()].flatMap(({ name, read }) =>
    read === undefined ? [] : [[name, read] as const],
  );
  return validatorFile({
    ...{ header, document: readDocument(graph), nodes: new Map(nodes) },
    titles: "titles",
    validator: (model) => ({
      name: `validate${model}`,
      description: `Whether a value may be a \`${model}\` on the wire.`,
    }),
  });
}

/** What a file of validators is made from. */
export interface ValidatorFile {
  readonly header: string;
  /** What is validated, and the node of each of its models. */
  readonly document: Schema;
  readonly nodes: ReadonlyMap<string, Node>;
  /** What the constant with the fields' titles is called. */
  readonly titles: string;
  /** What the validator of a model is called, and what it tells. */
  readonly validator: (model: string) => { readonly name: string; readonly description: string };
}

/** A file with a validator for each model of a document, and the titles that its messages need. */
export function validatorFile(file: ValidatorFile): CodeFile {
  const { header, document, nodes } = file;
  const { code: checks, imports } = rewriteValidators(compileValidators(document));
  const called = [...imports].flatMap(([path, calls]) =>
    [...calls].map((name) => ({ name, from: `${runtimeFolder}/${path}` })),
  );
  return {
    header,
    // The reason stands in the generated file, where its reader is.
    unchecked:
      "AJV wrote the checks for speed, as plain JavaScript: only what is exported has types.",
    declarations: [
      titlesConstant(file, ofRuntime("Titles", "problems")),
      ...[...nodes.keys()].map((model) =>
        validatorConstant(model, file, ofRuntime("Validator", "problems")),
      ),
      { kind: "statements", code: using(checks, called) },
    ],
  };
}

function validatorConstant(
  model: string,
  { validator }: ValidatorFile,
  type: Code,
): ConstantDeclaration {
  const { name, description } = validator(model);
  return {
    kind: "constant",
    name,
    isExported: true,
    docs: { description },
    value: { type, value: `check${model}` },
  };
}

/** The titles that say more than the field's name. */
function titlesConstant({ titles, nodes }: ValidatorFile, type: Code): ConstantDeclaration {
  const entries = [...nodes].flatMap(([name, node]) =>
    (objectIn(node)?.fields ?? []).flatMap(({ name: field, node: { annotations } }) => {
      const { title } = annotations;
      return title === undefined || title === automaticTitle(field)
        ? []
        : // A sentence goes on after it.
          [[`${name}/${field}`, title.trim().replace(/\.$/, "")] as const];
    }),
  );
  return {
    kind: "constant",
    name: titles,
    isExported: true,
    docs: { description: "The fields' titles, for messages." },
    value: { type, value: longLiteral(Object.fromEntries(entries)) },
  };
}
