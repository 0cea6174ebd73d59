import type { Slot } from "../../../bundle/slot.js";
import type { ListDocument, XmlBinding } from "../../../bundle/xml-binding.js";
import { camelCase } from "../../../canonical/names.js";
import { propertyAccess } from "../../../code/literal.js";
import { genericsOf, localName } from "./element.js";
import { fixedAttributes, listedElements, parameterElements, type XmlContext } from "./parts.js";

/** The function that writes the slot's model as a document. */
export function jobDocument(slot: Slot, { documents }: XmlBinding, context: XmlContext): string {
  const value = camelCase(slot.model);
  const generics = genericsOf(slot.model, context);
  return `/** A \`${slot.model}\` as a document, with the parameters given. */
export function write${slot.model}${generics}(
  ${value}: ${slot.model}${generics},
  parameters: readonly Parameter[],
  options: ${slot.model}XmlOptions = {},
): string {
  try {
    return xmlDocument(${camelCase(documents.job)}Element(${value}, parameters, options), options);
  } catch (error) {
    throw errorOfJob(error, ${propertyAccess(value, identityProperty(context.binding))});
  }
}`;
}

/** The function that writes a list of results as a document of its own. */
export function resultsDocument(
  { element, attributes = [], each }: ListDocument,
  slot: Slot,
  context: XmlContext,
): string {
  const model = context.binding.elements[each]?.model ?? "never";
  const name = `${localName(element)}ToXml`;
  return `/** A list of \`${model}\` as a document of its own. */
export function ${name}(${localName(element)}: Iterable<${model}>, options: ${slot.model}XmlOptions = {}): string {
  const elements = ${listedElements(each, localName(element), localName(element), context)};
  return xmlDocument(\`<${element}\${namespaces}${fixedAttributes(attributes)}>\${elements}</${element}>\`, options);
}`;
}

/** The function that writes UWS parameters as a document of their own. */
export function parametersDocument(context: XmlContext): string {
  const { element } = context.binding.documents.parameters;
  return `/** UWS parameters as a document of their own. */
export function writeParameters(parameters: readonly Parameter[], options: XmlOptions = {}): string {
  const elements = ${parameterElements(context)};
  return xmlDocument(\`<${element}\${namespaces}>\${elements}</${element}>\`, options);
}`;
}

/** The functions that write a list of short descriptions, whole or in pieces. */
export function listDocuments(
  { element, attributes = [], each }: ListDocument,
  slot: Slot,
  context: XmlContext,
): string {
  const { runtime, binding } = context;
  runtime.add("listDocument").add("listChunks").add("type ListParts").add("xmlUrl");
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
  return listDocument(${list}, listParts(options), options);
}

/** The same document in pieces, so that a list of any length needs no memory. */
export function ${job}ListToXmlChunks(
  ${list}: Iterable<${model}> | AsyncIterable<${model}>,
  options: ${options},
): AsyncGenerator<string, void, undefined> {
  return listChunks(${list}, listParts(options), options);
}

function listParts(options: ${options}): ListParts<${model}> {
  const baseUrl = xmlUrl(options.baseUrl, "baseUrl");
  return {
    start: \`<${element}\${namespaces}${fixedAttributes(attributes)}>\`,
    end: "</${element}>",
    field: ${JSON.stringify(list)},
    write(${job}) {
      try {
        return ${camelCase(each)}Element(${job}Description(${job}, baseUrl));
      } catch (error) {
        throw errorOfJob(error, ${propertyAccess(job, identityProperty(binding))});
      }
    },
  };
}`;
}

/** The property that identifies the slot's model: the one that the links of a list are made of. */
function identityProperty({ elements, documents }: XmlBinding): string {
  const { attributes = [] } = elements[documents.list.each] ?? {};
  return attributes.find(({ type }) => type === "path")?.property ?? "id";
}
