import { pascalCase } from "../../../canonical/names.js";
import { typescriptOf } from "../../../code/code.js";
import { importLine } from "../../../code/import-lines.js";
import { indented } from "../../../code/indented.js";
import { isPresent } from "../../../model/forms.js";
import type { Model, ModelGraph } from "../../../model/model-graph.js";
import type { Node, ObjectNode } from "../../../model/node.js";
import { objectIn } from "../../../model/shape.js";
import { typeParameterList } from "../../../model/type-parameters.js";
import type { ImportStyle } from "../validators.js";
import type { CopyContext } from "./context.js";
import type { Direction } from "./direction.js";
import { copyExpression } from "./expressions.js";
import { copiedField } from "./fields.js";
import { copiedModels } from "./models.js";
import { runtimeImports } from "./runtime-imports.js";
import { unionSwitch } from "./unions.js";

/** What a file of functions that copy models is made from. */
export interface CopyFile {
  readonly graph: ModelGraph;
  readonly direction: Direction;
  readonly header: string;
  /** The file with the module's types, without extension. */
  readonly typesFile: string;
  readonly style: ImportStyle;
  /** What is said of the function of a model. */
  readonly comment: (model: string) => string;
  /** What is said of the function of a tagged union. */
  readonly unionComment: string;
}

/** The text of a file with a function for each model that is copied. */
export function copyFunctions(file: CopyFile): string {
  const { graph, direction, header, typesFile, unionComment } = file;
  const copied = copiedModels(graph, direction);
  const shared: SharedContext = {
    graph,
    direction,
    copied,
    types: new Set(),
    unions: new Map(),
    runtime: new Set(),
    validators: new Set(),
  };
  const functions = [...graph.models.values()].flatMap((model) =>
    copied.has(model) ? [copyFunction(model, shared, file.comment(model.name))] : [],
  );
  const unionFunctions = [...shared.unions].map(
    ([body, name]) =>
      `/** ${unionComment} */\n${typescriptOf(indented(`function ${name}${body}`))}`,
  );
  const { extension } = file.style;
  const imports = [
    importLine(shared.types, `./${typesFile}${extension}`, "import type"),
    ...runtimeImports(shared.runtime, file.style),
    importLine(
      [...shared.validators].map((name) => `validate${name}`),
      `./validators${extension}`,
    ),
  ];
  const lines = imports.filter((line) => line !== "");
  return [header, ...lines, "", ...functions, ...unionFunctions].join("\n");
}

/** What is the same for all functions of a file. */
type SharedContext = Omit<CopyContext, "unionName">;

function copyFunction(model: Model, shared: SharedContext, comment: string): string {
  const { direction, graph, types } = shared;
  const { name, read } = model;
  const from = graph.forms.typeName(model, direction.from);
  const to = graph.forms.typeName(model, direction.to);
  types.add(from).add(to);
  const generics = typeParameterList(read);
  const head = `export function ${direction.verb}${name}${generics}(value: ${from}${generics}): ${to}${generics} {`;
  return `/** ${comment} */\n${typescriptOf(indented(`${head}\n${functionBody(model, shared)}\n}\n`))}`;
}

function functionBody({ name, read }: Model, shared: SharedContext): string {
  const object = read && objectIn(read);
  if (object?.isCertain === true) return objectBody(object, name, shared);
  return read === undefined ? "return value;" : wholeBody(read, inField(shared, name, ""));
}

/** The body for a model that is no object: a union, a list, a dictionary. */
function wholeBody(node: Node, context: CopyContext): string {
  if (node.kind === "union" && node.toldBy.kind === "tag")
    return unionSwitch(node.members, node.toldBy.tag, context);
  return `return ${copyExpression(node, "value", context) ?? "value"};`;
}

function objectBody(object: ObjectNode, model: string, shared: SharedContext): string {
  // What the model does not know is kept only where the model says so.
  const isOpen = typeof object.additional === "object" || object.patterns.length > 0;
  const fields = object.fields.map((field) =>
    copiedField(
      {
        name: field.name,
        node: field.node,
        model,
        isPresent: isPresent(field, object, shared.direction.from),
      },
      inField(shared, model, field.name),
    ),
  );
  return `return {\n${[...(isOpen ? [openSpread] : []), ...fields].join("\n")}\n};`;
}

/**
 * Everything that an open object has. It is not spread with its own type, or a field that may be missing would
 * have its type on the wire beside the one that it is read as.
 */
const openSpread = "...(value as { readonly [name: string]: unknown }),";

/** What is known while one field is copied; a union in it is named for the field. */
function inField(shared: SharedContext, model: string, property: string): CopyContext {
  const { verb } = shared.direction;
  const unionName = (): string => {
    const taken = new Set([
      ...shared.unions.values(),
      ...[...shared.copied].map(({ name }) => `${verb}${name}`),
    ]);
    const wanted = `${verb}${model}${property === "" ? "Member" : pascalCase(property)}`;
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
    return name;
  };
  return { ...shared, unionName };
}
