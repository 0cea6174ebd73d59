import { automaticTitle } from "../../canonical/titles.js";
import { type Code, using } from "../../code/code.js";
import type { CodeFile, ConstantDeclaration } from "../../code/declaration.js";
import { longLiteral } from "../../code/literal.js";
import { readDocument } from "../../model/documents.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { objectIn } from "../../model/shape.js";
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
  const document = readDocument(graph);
  const { code: checks, imports } = rewriteValidators(compileValidators(document));
  const names = [...graph.models.values()].flatMap(({ name, read }) =>
    read === undefined ? [] : [name],
  );
  const called = [...imports].flatMap(([file, calls]) =>
    [...calls].map((name) => ({ name, from: `${runtimeFolder}/${file}` })),
  );
  return {
    header,
    // The reason stands in the generated file, where its reader is.
    unchecked:
      "AJV wrote the checks for speed, as plain JavaScript: only what is exported has types.",
    declarations: [
      titlesConstant(graph, ofRuntime("Titles", "problems")),
      ...names.map((name) => validator(name, ofRuntime("Validator", "problems"))),
      { kind: "statements", code: using(checks, called) },
    ],
  };
}

function validator(model: string, type: Code): ConstantDeclaration {
  return {
    kind: "constant",
    name: `validate${model}`,
    isExported: true,
    docs: { description: `Whether a value may be a \`${model}\` on the wire.` },
    value: { type, value: `check${model}` },
  };
}

/** The titles that say more than the field's name. */
function titlesConstant(graph: ModelGraph, type: Code): ConstantDeclaration {
  const entries = [...graph.models.values()].flatMap(({ name, read }) =>
    ((read && objectIn(read))?.fields ?? []).flatMap(({ name: field, node }) => {
      const { title } = node.annotations;
      return title === undefined || title === automaticTitle(field)
        ? []
        : // A sentence goes on after it.
          [[`${name}/${field}`, title.trim().replace(/\.$/, "")] as const];
    }),
  );
  return {
    kind: "constant",
    name: "titles",
    isExported: true,
    docs: { description: "The fields' titles, for messages." },
    value: { type, value: longLiteral(Object.fromEntries(entries)) },
  };
}
