import type { XmlBundle } from "../../../bundle/bundle.js";
import { documentWords } from "../../../bundle/document-words.js";
import { type Slot, slotWords } from "../../../bundle/slot.js";
import type { ListDocument, XmlBinding } from "../../../bundle/xml-binding.js";
import { camelCase, pascalCase } from "../../../canonical/names.js";
import { type Code, code } from "../../../code/code.js";
import type { Declaration, FunctionDeclaration, Parameter } from "../../../code/declaration.js";
import { propertyAccess } from "../../../code/literal.js";
import { ofRuntime } from "../../runtime-import.js";
import { xmlRuntime } from "../xml-runtime.js";
import { genericType, localName, typeParameterNames } from "./element.js";
import { fixedText } from "./expression.js";
import { fixedAttributes, listedElements, slotElements, type XmlContext } from "./parts.js";

/** The function that writes the slot's model as a document. */
export function modelDocument(
  slot: Slot,
  { documents }: XmlBinding,
  context: XmlContext,
): FunctionDeclaration {
  const value = camelCase(slot.model);
  const element = code`${camelCase(documents.model)}Element(${value}, ${context.slotValue}, options)`;
  const identity = propertyAccess(value, identityProperty(context.binding));
  return {
    kind: "function",
    name: `write${slot.model}`,
    isExported: true,
    docs: { description: `A \`${slot.model}\` as a document, with the ${slotWords(slot)} given.` },
    typeParameters: typeParameterNames(slot.model, context),
    parameters: [
      { name: value, type: genericType(slot.model, context) },
      slotParameter(context),
      options(`${slot.model}XmlOptions`),
    ],
    layout: "lines",
    returns: "string",
    body: code`try {
  return ${xmlDocument}(${element}, options);
} catch (error) {
  throw ${ofRuntime(xmlRuntime.errorOfModel, "xml-text")}(error, ${identity});
}`,
  };
}

/** The parameter of a function that takes what fills the slot. */
export function slotParameter({ slotValue }: XmlContext): Parameter {
  const element = ofRuntime(xmlRuntime.part, xmlRuntime.file);
  return { name: slotValue, type: code`readonly ${element}[]` };
}

function options(type: Code): Parameter {
  return { name: "options", type, default: "{}" };
}

const xmlDocument: Code = ofRuntime("xmlDocument", "xml-document");

/** The function that writes a list of results as a document of its own. */
export function resultsDocument(
  { element, attributes = [], each }: ListDocument,
  slot: Slot,
  context: XmlContext,
): FunctionDeclaration {
  const model = context.binding.elements[each]?.model ?? "never";
  const value = localName(element);
  return {
    kind: "function",
    name: `${value}ToXml`,
    isExported: true,
    docs: { description: `A list of \`${model}\` as a document of its own.` },
    parameters: [
      { name: value, type: code`Iterable<${context.ofBundle(model, "types")}>` },
      options(`${slot.model}XmlOptions`),
    ],
    layout: "line",
    returns: "string",
    body: code`const elements = ${listedElements(each, value, value, context)};
return ${xmlDocument}(\`${root(element, attributes)}\${elements}</${element}>\`, options);`,
  };
}

/** The function that writes what fills the slot as a document of its own. */
export function slotDocument(bundle: XmlBundle, context: XmlContext): FunctionDeclaration {
  const { element } = bundle.xml.documents.slot;
  return {
    kind: "function",
    name: `write${pascalCase(bundle.slot.property)}`,
    isExported: true,
    docs: { description: `${documentWords(bundle).elements} as a document of their own.` },
    parameters: [slotParameter(context), options(ofRuntime("XmlOptions", "xml-document"))],
    layout: "line",
    returns: "string",
    body: code`const elements = ${slotElements(context)};
return ${xmlDocument}(\`${root(element, [])}\${elements}</${element}>\`, options);`,
  };
}

/** The start of a document's root, inside a template literal. */
function root(element: string, attributes: ListDocument["attributes"] = []): string {
  return `<${element}\${namespaces}${fixedText(fixedAttributes(attributes)).template}>`;
}

/** What the functions that write a list have in common. */
interface ListContext {
  readonly document: ListDocument;
  readonly context: XmlContext;
  /** The type of one entry, and the name of one. */
  readonly entry: Code;
  readonly value: string;
  /** The type of the options, and the parameter. */
  readonly optionsType: string;
  readonly options: Parameter;
}

/** The functions that write a list of short descriptions, whole or in pieces. */
export function listDocuments(
  document: ListDocument,
  slot: Slot,
  context: XmlContext,
): readonly Declaration[] {
  const model = context.binding.elements[document.each]?.model ?? "never";
  const optionsType = `${slot.model}ListXmlOptions`;
  const list: ListContext = {
    document,
    context,
    entry: code`${context.ofBundle(model, "types")}<unknown>`,
    value: camelCase(slot.model),
    optionsType,
    options: { name: "options", type: optionsType },
  };
  return [listOptions(list), listToXml(list), listToXmlChunks(list), listParts(list)];
}

function listOptions({ optionsType, value }: ListContext): Declaration {
  return {
    kind: "interface",
    name: optionsType,
    docs: { description: "How a list is written." },
    extends: ofRuntime("XmlOptions", "xml-document"),
    members: [
      {
        docs: { description: `The URL that each ${value}'s own is right below.` },
        isReadonly: true,
        key: "baseUrl",
        type: "string",
      },
    ],
  };
}

function listToXml({ value, entry, options }: ListContext): FunctionDeclaration {
  const list = `${value}s`;
  const call = ofRuntime("listDocument", "xml-document");
  const overload = (type: Code, returns: string) =>
    ({ parameters: [{ name: list, type }, options], returns, layout: "line" }) as const;
  return {
    kind: "function",
    name: `${value}ListToXml`,
    isExported: true,
    docs: {
      description: `Short descriptions of all the ${list} as one document; of ${list} that come one after another, as a promise.`,
      throws: ["XmlError where a field has what XML cannot hold."],
    },
    overloads: [
      overload(code`Iterable<${entry}>`, "string"),
      overload(code`AsyncIterable<${entry}>`, "Promise<string>"),
    ],
    parameters: [{ name: list, type: anyIterable(entry) }, options],
    layout: "lines",
    returns: "string | Promise<string>",
    body: code`return ${call}(${list}, listParts(options), options);`,
  };
}

function anyIterable(entry: Code): Code {
  return code`Iterable<${entry}> | AsyncIterable<${entry}>`;
}

function listToXmlChunks({ value, entry, options }: ListContext): FunctionDeclaration {
  const list = `${value}s`;
  const call = ofRuntime("listChunks", "xml-document");
  return {
    kind: "function",
    name: `${value}ListToXmlChunks`,
    isExported: true,
    docs: {
      description: "The same document in pieces, so that a list of any length needs no memory.",
    },
    parameters: [{ name: list, type: anyIterable(entry) }, options],
    layout: "lines",
    returns: "AsyncGenerator<string, void, undefined>",
    body: code`return ${call}(${list}, listParts(options), options);`,
  };
}

function listParts({ value, entry, options, context, document }: ListContext): FunctionDeclaration {
  const { element, attributes, each } = document;
  const { binding } = context;
  return {
    kind: "function",
    name: "listParts",
    isExported: false,
    parameters: [options],
    layout: "line",
    returns: code`${ofRuntime("ListParts", "xml-document")}<${entry}>`,
    body: code`const baseUrl = ${ofRuntime("xmlUrl", "xml-link")}(options.baseUrl, "baseUrl");
return {
  start: \`${root(element, attributes)}\`,
  end: "</${element}>",
  field: ${JSON.stringify(`${value}s`)},
  write(${value}) {
    try {
      return ${camelCase(each)}Element(${value}Description(${value}, baseUrl));
    } catch (error) {
      throw ${ofRuntime(xmlRuntime.errorOfModel, "xml-text")}(error, ${propertyAccess(value, identityProperty(binding))});
    }
  },
};`,
  };
}

/** The property that identifies the slot's model: the one that the links of a list are made of. */
function identityProperty({ elements, documents }: XmlBinding): string {
  const { attributes = [] } = elements[documents.list.each] ?? {};
  return attributes.find(({ type }) => type === "path")?.property ?? "id";
}
