import { type CanonicalModule, type Model, readDocument } from "../canonical/module.js";
import { pascalCase } from "../canonical/names.js";
import { acceptsNull } from "../canonical/nullability.js";
import { typeParametersOf } from "../canonical/slot.js";
import { isJsonObject, type Schema } from "../schema.js";
import { flavoursOf, requiredIn } from "./flavours.js";
import { importLine, lineWidth } from "./import-lines.js";
import { isInherited } from "./inherited-names.js";
import { literal, propertyAccess, propertyKey } from "./literal.js";
import { type ReaderContext, readExpression, unionSwitch } from "./readers/expressions.js";
import { filledDefault } from "./readers/filled-default.js";
import { isObjectModel, modelsWithReader } from "./readers/models.js";
import { formatSource } from "./source-text.js";
import type { ImportStyle } from "./validators.js";

/**
 * The readers of a module: for each model a function that copies a valid value, fills in the defaults and
 * leaves out what the model does not know. They never change what they read.
 *
 * @param typesFile - the file with the module's types, without extension.
 */
export function emitReaders(
  module: CanonicalModule,
  header: string,
  typesFile: string,
  style: ImportStyle,
): string {
  const flavours = flavoursOf(module);
  const withReader = modelsWithReader(module);
  const types = new Set<string>();
  const unions = new Map<string, string>();
  const shared: Omit<ReaderContext, "unionName"> = {
    module,
    flavours,
    withReader,
    unions,
    runtime: new Set(),
    validators: new Set(),
  };
  const functions = [...module.models.values()].flatMap((model) =>
    withReader.has(model.name) ? [reader(model, shared, types)] : [],
  );
  const unionReaders = [...unions].map(
    ([body, name]) =>
      `/** Reads the member of the union that the tag names. */\nfunction ${name}${body}`,
  );
  const { extension } = style;
  const imports = [
    importLine(types, `./${typesFile}${extension}`, "import type"),
    importLine(shared.runtime, `${style.shared}/runtime/reading${extension}`),
    importLine(
      [...shared.validators].map((name) => `validate${name}`),
      `./validators${extension}`,
    ),
  ];
  return formatSource(
    [header, ...imports.filter((line) => line !== ""), "", ...functions, ...unionReaders].join(
      "\n",
    ),
  );
}

function reader(
  model: Model,
  shared: Omit<ReaderContext, "unionName">,
  types: Set<string>,
): string {
  const { flavours } = shared;
  const schema = model.read ?? {};
  const wireType = flavours.typeName(model.name, "wire");
  types.add(model.name).add(wireType);
  const parameters = typeParametersOf(schema).map(({ name }) => name);
  const generics = parameters.length === 0 ? "" : `<${parameters.join(", ")}>`;
  const head = `export function read${model.name}${generics}(value: ${wireType}${generics}): ${model.name}${generics} {`;
  const body = isObjectModel(schema)
    ? objectBody(schema, model.name, shared)
    : wholeBody(schema, inField(shared, model.name, ""));
  return `/** A copy of a valid \`${model.name}\`, with its defaults filled in. */\n${head}\n${body}\n}\n`;
}

/** The body for a model that is no object: a union, a list, a dictionary. */
function wholeBody(schema: Schema, context: ReaderContext): string {
  if (schema.discriminator !== undefined) return unionSwitch(schema, context);
  return `return ${readExpression(schema, "value", context) ?? "value"};`;
}

function objectBody(
  schema: Schema,
  model: string,
  shared: Omit<ReaderContext, "unionName">,
): string {
  const required = requiredIn(schema, "wire");
  // What the model does not know is kept only where the model says so.
  const isOpen =
    isJsonObject(schema.additionalProperties) || schema.patternProperties !== undefined;
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    isInherited(name) && !required.has(name)
      ? inheritedField(name, property, model, inField(shared, model, name))
      : field(name, property, required.has(name), inField(shared, model, name)),
  );
  return `return {\n${[...(isOpen ? [openSpread] : []), ...fields].join("\n")}\n};`;
}

/**
 * Everything that an open object has. It is not spread with its own type, or a field that may be missing would
 * have its type on the wire beside the one that it is read as.
 */
const openSpread = "...(value as { readonly [name: string]: unknown }),";

/** What is known while one field is read; a union in it is named for the field. */
function inField(
  shared: Omit<ReaderContext, "unionName">,
  model: string,
  property: string,
): ReaderContext {
  const unionName = (): string => {
    const taken = new Set([
      ...shared.unions.values(),
      ...[...shared.withReader].map((name) => `read${name}`),
    ]);
    const wanted = `read${model}${property === "" ? "Member" : pascalCase(property)}`;
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
    return name;
  };
  return { ...shared, unionName };
}

function field(
  name: string,
  property: Schema,
  isRequired: boolean,
  context: ReaderContext,
): string {
  const key = propertyKey(name);
  const access = propertyAccess("value", name);
  if (isRequired) return `${key}: ${readExpression(property, access, context) ?? access},`;
  if (property.default === undefined) {
    const read = readExpression(property, access, context) ?? access;
    return `...(${access} === undefined ? {} : { ${key}: ${read} }),`;
  }
  return `${key}: ${withDefault(property, access, context)},`;
}

/**
 * A field that is called like something that every object has, such as `constructor`: where it is missing, that
 * is found in its place. The compiler knows its type only where it is always there.
 */
function inheritedField(
  name: string,
  property: Schema,
  model: string,
  context: ReaderContext,
): string {
  const key = propertyKey(name);
  const isThere = `Object.hasOwn(value, ${literal(name)})`;
  const access = propertyAccess("value", name);
  if (property.default === undefined) return `...(${isThere} ? { ${key}: ${access} } : {}),`;
  const type = `${model}[${literal(name)}]`;
  const read = readExpression(property, "own", context);
  const whenThere =
    read === undefined
      ? `(${access} as ${type})`
      : `((own: ${type}) => ${read.startsWith("{") ? `(${read})` : read})(${access} as ${type})`;
  const fallback = literal(filledDefault(property, property.default, context.module));
  return `${key}: ${choice(isThere, whenThere, fallback)},`;
}

/** The value, or the default in its place. */
function withDefault(property: Schema, access: string, context: ReaderContext): string {
  const fallback = literal(filledDefault(property, property.default, context.module));
  const read = readExpression(property, access, context);
  const takesNull = acceptsNull(property, readDocument(context.module).$defs);
  if (read === undefined && (property.default === null || !takesNull))
    return `${access} ?? ${fallback}`;
  const nullBranch = `${access} === null ? null : `;
  if (property.default === null && read?.startsWith(nullBranch) === true) {
    return choice(`${access} == null`, "null", read.slice(nullBranch.length));
  }
  return choice(`${access} === undefined`, fallback, read ?? access);
}

/** A conditional expression, over several lines where it is long. */
function choice(condition: string, whenTrue: string, whenFalse: string): string {
  const line = `${condition} ? ${whenTrue} : ${whenFalse}`;
  return line.length <= lineWidth - 20 ? line : `\n${condition}\n  ? ${whenTrue}\n  : ${whenFalse}`;
}
