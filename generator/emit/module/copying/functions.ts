import { pascalCase } from "../../../canonical/names.js";
import { type Code, code, imported, joined, types, using, usingTypes } from "../../../code/code.js";
import type { CodeFile, FunctionDeclaration } from "../../../code/declaration.js";
import { indented } from "../../../code/indented.js";
import { freeName } from "../../../code/names.js";
import { readAcceptance } from "../../../model/acceptance.js";
import { isPresent } from "../../../model/forms.js";
import type { Model, ModelGraph } from "../../../model/model-graph.js";
import type { Node, ObjectNode } from "../../../model/node.js";
import { isCertainObject, objectIn, shapingMembers } from "../../../model/shape.js";
import { typeParametersOf } from "../../../model/type-parameters.js";
import { typesFile } from "../module-context.js";
import type { CopyContext, UnionFunction } from "./context.js";
import type { Direction } from "./direction.js";
import { copyExpression } from "./expressions.js";
import { copiedField } from "./fields.js";
import { copiedModels } from "./models.js";
import { runtimeNames } from "./runtime-names.js";
import { unionSwitch } from "./unions.js";

/** What a file of functions that copy models is made from. */
export interface CopyFile {
  readonly graph: ModelGraph;
  readonly direction: Direction;
  readonly header: string;
  /** What is said of the function of a model. */
  readonly comment: (model: string) => string;
  /** What is said of the function of a tagged union. */
  readonly unionComment: string;
}

/** A file with a function for each model that is copied. */
export function copyFunctions(file: CopyFile): CodeFile {
  const { graph, direction, header } = file;
  const copied = copiedModels(graph, direction);
  const unions = new Map<string, UnionFunction>();
  const context = { graph, direction, copied, unions, accepts: readAcceptance(graph) };
  const functions = [...graph.models.values()].flatMap((model) =>
    copied.has(model) ? [copyFunction(model, context, file)] : [],
  );
  return {
    header,
    importsFirst: [typesFile],
    declarations: [...functions, ...[...unions.values()].map((one) => unionFunction(one, file))],
  };
}

/** What is the same for all functions of a file. */
type FileContext = Pick<CopyContext, "graph" | "accepts" | "direction" | "copied" | "unions">;

/** What is the same for all of a function. */
type FunctionContext = Omit<CopyContext, "unionName">;

function copyFunction(model: Model, context: FileContext, file: CopyFile): FunctionDeclaration {
  const { direction, graph } = context;
  const { name, read } = model;
  const parameters = typeParametersOf(read).map((parameter) => parameter.name);
  const typeIn = (form: Direction["from"]): Code => {
    const type = imported(graph.forms.typeName(model, form), typesFile);
    return parameters.length === 0 ? type : code`${type}<${parameters.join(", ")}>`;
  };
  const used: FunctionContext = {
    ...context,
    runtime: new Set(),
    types: new Set(),
    validators: new Set(),
  };
  const body = functionBody(model, used);
  return {
    kind: "function",
    name: `${direction.verb}${name}`,
    isExported: true,
    docs: { description: file.comment(name) },
    typeParameters: parameters,
    // Compilers that report unused parameters accept those that begin with an underscore.
    parameters: [{ name: body === emptyBody ? "_value" : "value", type: typeIn(direction.from) }],
    layout: "line",
    returns: typeIn(direction.to),
    body: indented(withImports(body, used)),
  };
}

/** A function's statements, with what they need from other files. */
function withImports(body: Code, { runtime, types: named, validators }: FunctionContext): Code {
  const values = [
    ...runtimeNames(runtime),
    ...[...validators].map((name) => ({ name: `validate${name}`, from: "./validators" })),
  ];
  return usingTypes(
    using(body, values),
    [...named].map((name) => ({ name, from: typesFile })),
  );
}

function unionFunction(
  { name, from, to, body }: UnionFunction,
  { unionComment }: CopyFile,
): FunctionDeclaration {
  const union = (members: readonly string[]): Code =>
    joined(
      members.map((type) => imported(type, typesFile)),
      " | ",
    );
  return {
    kind: "function",
    name,
    isExported: false,
    docs: { description: unionComment },
    parameters: [{ name: "value", type: union(from) }],
    layout: "line",
    returns: union(to),
    body: indented(body),
  };
}

function functionBody({ name, read }: Model, shared: FunctionContext): Code {
  const object = read && objectIn(read);
  if (object?.isCertain === true)
    return objectBody(object, besideObject(read, object), name, shared);
  return read === undefined ? "return value;" : wholeBody(read, inField(shared, name, ""));
}

/** The body for a model that is no object: a union, a list, a dictionary. */
function wholeBody(node: Node, context: CopyContext): Code {
  if (node.kind === "union" && node.distinction.kind === "tag")
    return unionSwitch(node.members, node.distinction.tag, context);
  return `return ${copyExpression(node, "value", context) ?? "value"};`;
}

/** What an object is at the same time, such as the models that it has the fields of. */
function besideObject(node: Node | undefined, object: ObjectNode): readonly Node[] {
  if (node?.kind !== "intersection") return [];
  const others = shapingMembers(node).filter((member) => member !== object);
  return others.every((member) => isCertainObject(member)) ? others : [];
}

function objectBody(
  object: ObjectNode,
  beside: readonly Node[],
  model: string,
  shared: FunctionContext,
): Code {
  const spreads = beside.map((node) => {
    const copied = copyExpression(node, "value", inField(shared, model, ""));
    return `...${copied ?? "value"},`;
  });
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
  const members = [...(isOpen ? [openSpread] : []), ...spreads, ...fields];
  return members.length === 0 ? emptyBody : code`return {\n${joined(members, "\n")}\n};`;
}

/** The body for a model without fields, which does not read its parameter. */
const emptyBody = "return {};";

/**
 * Everything that an open object has. It is not spread with its own type, or a field that may be missing would
 * have its type on the wire beside the one that it is read as.
 */
const openSpread = code`...${types`(`}value${types` as { readonly [name: string]: unknown })`},`;

/** What is known while one field is copied; a union in it is named for the field. */
function inField(shared: FunctionContext, model: string, property: string): CopyContext {
  const { verb } = shared.direction;
  const unionName = (): string => {
    const taken = new Set([
      ...[...shared.unions.values()].map(({ name }) => name),
      ...[...shared.copied].map(({ name }) => `${verb}${name}`),
    ]);
    const wanted = `${verb}${model}${property === "" ? "Member" : pascalCase(property)}`;
    return freeName(wanted, taken);
  };
  return { ...shared, unionName };
}
