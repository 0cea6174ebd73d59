import type { CanonicalModule } from "../canonical/module.js";
import { camelCase, pascalCase } from "../canonical/names.js";
import type { Slot } from "../canonical/slot.js";
import { typeParametersOf } from "../canonical/slot.js";
import { importLine } from "./import-lines.js";
import { propertyAccess, propertyKey } from "./literal.js";
import { formatSource } from "./source-text.js";
import type { ImportStyle } from "./validators.js";
import type { ListDocument, ModelElement, XmlBinding } from "./xml/binding.js";
import {
  attributeText,
  contentText,
  fixedAttributes,
  modelValue,
  type WrittenValue,
  type XmlContext,
} from "./xml/elements.js";
import { fixedText, joinedText, textExpression } from "./xml/expression.js";

/**
 * The XML code of a bundle: straight-line code that writes each element of the binding table, in the
 * table's order.
 */
export function emitXml(
  module: CanonicalModule,
  slot: Slot,
  binding: XmlBinding,
  header: string,
  style: ImportStyle,
): string {
  const context: XmlContext = {
    binding,
    module,
    runtime: new Set(["xmlDeclaration"]),
    types: new Set(),
  };
  const body = [
    namespacesConstant(binding),
    optionsInterface(slot, binding, context),
    ...Object.entries(binding.elements).flatMap(([name, element]) =>
      elementCode(name, element, slot, context),
    ),
    jobDocument(slot, binding, context),
    resultsDocument(binding.documents.results, slot, context),
    parametersDocument(binding),
    listDocuments(binding.documents.list, slot, context),
  ].join("\n\n");
  return formatSource([header, ...importLines(context, style), "", body].join("\n"));
}

const fromDocument = ["listChunks", "listDocument", "urlBelow", "xmlDeclaration"];

function importLines({ runtime, types }: XmlContext, { shared, extension }: ImportStyle): string[] {
  const documentNames = [...runtime].filter((name) => fromDocument.includes(name));
  const textNames = [...runtime].filter((name) => !fromDocument.includes(name));
  return [
    importLine(
      ["type Parameter", "parameterElement"],
      `${shared}/runtime/parameters-xml${extension}`,
    ),
    importLine([...documentNames, "type XmlOptions"], `${shared}/runtime/xml-document${extension}`),
    importLine(textNames, `${shared}/runtime/xml-text${extension}`),
    importLine(types, `./types${extension}`, "import type"),
  ];
}

function namespacesConstant({ namespaces }: XmlBinding): string {
  const declarations = Object.entries(namespaces).map(
    ([prefix, uri]) =>
      `  ${textExpression(fixedText(fixedAttributes([{ attribute: `xmlns:${prefix}`, text: uri }])))}`,
  );
  return `const namespaces: string =\n${declarations.join(" +\n")};`;
}

function optionsInterface(slot: Slot, binding: XmlBinding, context: XmlContext): string {
  const options = Object.values(binding.elements).flatMap(({ attributes = [], model }) =>
    attributes.flatMap(({ option }) => (option === undefined ? [] : [{ option, model }])),
  );
  const members = options.map(({ option, model }) => {
    context.types.add(model);
    return `  /** The URL that clients see; without it (or where it says undefined) only http(s) URLs are written. */
  readonly ${option}?: ((${camelCase(model)}: ${model}) => string | undefined) | undefined;`;
  });
  return `/** How a \`${slot.model}\` is written. */
export interface ${slot.model}XmlOptions extends XmlOptions {\n${members.join("\n")}\n}`;
}

/** The function that writes one element, and for a description the type and the function that makes it. */
function elementCode(
  name: string,
  element: ModelElement,
  slot: Slot,
  context: XmlContext,
): string[] {
  if (element.description !== undefined) return descriptionCode(name, element, slot, context);
  context.types.add(element.model);
  const value = camelCase(element.model);
  const generics = genericsOf(element.model, context);
  const hasSlot = element.content?.some(({ slot: isSlot }) => isSlot) === true;
  const head = [
    `${value}: ${element.model}${generics}`,
    ...(hasSlot ? ["parameters: readonly Parameter[]"] : []),
    ...(hasSlot || element.attributes?.some(({ option }) => option)
      ? [`options: ${slot.model}XmlOptions`]
      : []),
    "at: string",
  ];
  const access = (property: string): string => propertyAccess(value, property);
  const written = modelValue(value, element.model, context, access);
  const root = name === context.binding.documents.job ? `$\{namespaces}` : "";
  return [
    `function ${camelCase(name)}Element${generics}(${head.join(", ")}): string {
  return ${elementExpression(element, root, written, context)};
}`,
  ];
}

function elementExpression(
  { element, attributes = [], content }: ModelElement,
  root: string,
  value: WrittenValue,
  context: XmlContext,
): string {
  return joinedText([
    { template: `<${element}${root}` },
    ...attributes.map((attribute) => attributeText(attribute, value, context)),
    ...(content === undefined
      ? [fixedText("/>")]
      : [
          fixedText(">"),
          ...content.map((child) => contentText(child, value, context)),
          fixedText(`</${element}>`),
        ]),
  ]);
}

/** A description is a value of its own: `jobDescription` makes it, and a list is written from it. */
function descriptionCode(
  name: string,
  element: ModelElement,
  slot: Slot,
  context: XmlContext,
): string[] {
  const { description = "", model, attributes = [], content = [] } = element;
  context.types.add(model);
  const value = camelCase(slot.model);
  const fields = [
    ...attributes.flatMap(({ attribute, property, type }) =>
      property === undefined
        ? []
        : [{ field: localName(attribute), property, isPath: type === "path" }],
    ),
    ...content.flatMap(({ element: child, property }) =>
      child === undefined || property === undefined
        ? []
        : [{ field: localName(child), property, isPath: false }],
    ),
  ];
  const members = fields.map(
    ({ field, property, isPath }) =>
      `  readonly ${propertyKey(field)}: ${isPath ? "string" : `${model}[${JSON.stringify(property)}]`};`,
  );
  const values = fields.map(({ field, property, isPath }) => {
    const access = propertyAccess(value, property);
    if (isPath) context.runtime.add("urlBelow");
    return `    ${propertyKey(field)}: ${isPath ? `urlBelow(baseUrl, ${access})` : access},`;
  });
  // The element is written from the description, whose fields have the element's own names.
  const described: ModelElement = {
    ...element,
    attributes: attributes.map((attribute) => ({
      ...attribute,
      ...(attribute.property === undefined ? {} : { property: localName(attribute.attribute) }),
      ...(attribute.type === "path" ? { type: "string" as const } : {}),
    })),
    content: content.map((child) => ({ ...child, property: localName(child.element ?? "") })),
  };
  const propertyOf = new Map(fields.map(({ field, property }) => [field, property]));
  const modelled = modelValue("description", model, context, (field) =>
    propertyAccess("description", field),
  );
  const describedValue: WrittenValue = {
    ...modelled,
    nullable: (field) => modelled.nullable(propertyOf.get(field) ?? field),
  };
  return [
    `/** What a list tells of a \`${slot.model}\`: the element \`${element.element}\`. */
export interface ${description} {\n${members.join("\n")}\n}`,
    `/** The short description of a \`${slot.model}\`, whose URL is right below the base URL. */
export function ${value}Description(${value}: ${model}<unknown>, baseUrl: string): ${description} {
  return {\n${values.join("\n")}\n  };\n}`,
    `function ${camelCase(name)}Element(description: ${description}, at: string): string {
  return ${elementExpression(described, "", describedValue, context)};
}`,
  ];
}

function jobDocument(slot: Slot, { documents }: XmlBinding, context: XmlContext): string {
  const value = camelCase(slot.model);
  const generics = genericsOf(slot.model, context);
  return `/** A \`${slot.model}\` as a document, with the parameters given. */
export function write${slot.model}${generics}(
  ${value}: ${slot.model}${generics},
  parameters: readonly Parameter[],
  options: ${slot.model}XmlOptions = {},
): string {
  return xmlDeclaration(options) + ${camelCase(documents.job)}Element(${value}, parameters, options, "");
}`;
}

function resultsDocument(
  { element, attributes = [], each }: ListDocument,
  slot: Slot,
  context: XmlContext,
): string {
  const model = context.binding.elements[each]?.model ?? "never";
  const name = `${localName(element)}ToXml`;
  return `/** A list of \`${model}\` as a document of its own. */
export function ${name}(${localName(element)}: Iterable<${model}>, options: ${slot.model}XmlOptions = {}): string {
  let elements = "";
  let index = 0;
  for (const item of ${localName(element)}) {
    elements += ${camelCase(each)}Element(item, options, \`${localName(element)}[\${index}].\`);
    index += 1;
  }
  return \`\${xmlDeclaration(options)}<${element}\${namespaces}${fixedAttributes(attributes)}>\${elements}</${element}>\`;
}`;
}

function parametersDocument({ documents }: XmlBinding): string {
  const { element } = documents.parameters;
  const child = element.replace(/s$/, "");
  return `/** UWS parameters as a document of their own. */
export function writeParameters(parameters: readonly Parameter[], options: XmlOptions = {}): string {
  const elements = parameters.map((item) => parameterElement(${JSON.stringify(child)}, item)).join("");
  return \`\${xmlDeclaration(options)}<${element}\${namespaces}>\${elements}</${element}>\`;
}`;
}

function listDocuments(
  { element, attributes = [], each }: ListDocument,
  slot: Slot,
  context: XmlContext,
): string {
  const { runtime, binding } = context;
  runtime.add("listDocument").add("listChunks");
  const model = `${binding.elements[each]?.model ?? "never"}<unknown>`;
  const job = camelCase(slot.model);
  const options = `${slot.model}ListXmlOptions`;
  const list = `${job}s`;
  return `/** How a list is written. */
export interface ${options} extends XmlOptions {
  /** The URL that each ${job}'s own is right below. */
  readonly baseUrl: string;
}

/**
 * Short descriptions of all the ${list} as one document; of ${list} that come one after another, as a promise.
 *
 * @throws XmlError where a field has what XML cannot hold.
 */
export function ${job}ListToXml(${list}: Iterable<${model}>, options: ${options}): string;
export function ${job}ListToXml(${list}: AsyncIterable<${model}>, options: ${options}): Promise<string>;
export function ${job}ListToXml(
  ${list}: Iterable<${model}> | AsyncIterable<${model}>,
  options: ${options},
): string | Promise<string> {
  return listDocument(listStart(options), ${list}, listItem(options), "</${element}>");
}

/** The same document in pieces, so that a list of any length needs no memory. */
export function ${job}ListToXmlChunks(
  ${list}: Iterable<${model}> | AsyncIterable<${model}>,
  options: ${options},
): AsyncGenerator<string, void, undefined> {
  return listChunks(listStart(options), ${list}, listItem(options), "</${element}>");
}

function listStart(options: ${options}): string {
  return \`\${xmlDeclaration(options)}<${element}\${namespaces}${fixedAttributes(attributes)}>\`;
}

function listItem({ baseUrl }: ${options}): (${job}: ${model}) => string {
  let index = 0;
  return (${job}) => {
    const at = \`${list}[\${index}].\`;
    index += 1;
    return ${camelCase(each)}Element(${job}Description(${job}, baseUrl), at);
  };
}`;
}

function genericsOf(model: string, { module }: XmlContext): string {
  const names = typeParametersOf(module.models.get(model)?.read).map(({ name }) => name);
  return names.length === 0 ? "" : `<${names.join(", ")}>`;
}

/** The name in code of an element or attribute: `uws:runId` → `runId`, `mime-type` → `mimeType`. */
function localName(name: string): string {
  return camelCase(pascalCase(name.slice(name.indexOf(":") + 1)));
}
