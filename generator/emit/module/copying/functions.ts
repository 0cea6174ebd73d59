import type { CanonicalModule, Model } from "../../../canonical/module.js";
import { pascalCase } from "../../../canonical/names.js";
import { typeParametersOf } from "../../../canonical/slot.js";
import { importLine } from "../../../code/import-lines.js";
import { indented } from "../../../code/indented.js";
import { isJsonObject, type Schema } from "../../../schema/schema.js";
import { flavoursOf, requiredIn } from "../forms.js";
import type { ImportStyle } from "../validators.js";
import type { CopyContext } from "./context.js";
import type { Direction } from "./direction.js";
import { copyExpression } from "./expressions.js";
import { copiedField } from "./fields.js";
import { copiedModels, isObjectModel } from "./models.js";
import { runtimeImports } from "./runtime-imports.js";
import { unionSwitch } from "./unions.js";

/** What a file of functions that copy models is made from. */
export interface CopyFile {
  readonly module: CanonicalModule;
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
  const { module, direction, header, typesFile, unionComment } = file;
  const copied = copiedModels(module, direction);
  const shared: SharedContext = {
    module,
    direction,
    flavours: flavoursOf(module),
    copied,
    types: new Set(),
    unions: new Map(),
    runtime: new Set(),
    validators: new Set(),
  };
  const functions = [...module.models.values()].flatMap((model) =>
    copied.has(model.name) ? [copyFunction(model, shared, file.comment(model.name))] : [],
  );
  const unionFunctions = [...shared.unions].map(
    ([body, name]) => `/** ${unionComment} */\n${indented(`function ${name}${body}`)}`,
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

function copyFunction({ name, read = {} }: Model, shared: SharedContext, comment: string): string {
  const { direction, flavours, types } = shared;
  const [from, to] = [
    flavours.typeName(name, direction.from),
    flavours.typeName(name, direction.to),
  ];
  types.add(from).add(to);
  const parameters = typeParametersOf(read).map((parameter) => parameter.name);
  const generics = parameters.length === 0 ? "" : `<${parameters.join(", ")}>`;
  const head = `export function ${direction.verb}${name}${generics}(value: ${from}${generics}): ${to}${generics} {`;
  const body = isObjectModel(read)
    ? objectBody(read, name, shared)
    : wholeBody(read, inField(shared, name, ""));
  return `/** ${comment} */\n${indented(`${head}\n${body}\n}\n`)}`;
}

/** The body for a model that is no object: a union, a list, a dictionary. */
function wholeBody(schema: Schema, context: CopyContext): string {
  if (schema.discriminator !== undefined) return unionSwitch(schema, context);
  return `return ${copyExpression(schema, "value", context) ?? "value"};`;
}

function objectBody(schema: Schema, model: string, shared: SharedContext): string {
  const present = requiredIn(schema, shared.direction.from);
  // What the model does not know is kept only where the model says so.
  const isOpen =
    isJsonObject(schema.additionalProperties) || schema.patternProperties !== undefined;
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    copiedField(
      { name, property, model, isPresent: present.has(name) },
      inField(shared, model, name),
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
      ...[...shared.copied].map((name) => `${verb}${name}`),
    ]);
    const wanted = `${verb}${model}${property === "" ? "Member" : pascalCase(property)}`;
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
    return name;
  };
  return { ...shared, unionName };
}
