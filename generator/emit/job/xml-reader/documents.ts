import type { Slot } from "../../../bundle/slot.js";
import type { XmlBinding } from "../../../bundle/xml-binding.js";
import { pascalCase } from "../../../canonical/names.js";
import { localName } from "../xml/element.js";
import { readTypeName } from "./fields.js";
import { parameterElement, type ReaderContext, readFunctionName, use } from "./read-function.js";

/** The functions that read each document of the binding table, one that throws and one that does not. */
export function readDocuments(slot: Slot, context: ReaderContext): readonly string[] {
  return documentsOf(slot, context).map(({ name, root, type, read }) => {
    use(context, "document", "readDocument");
    use(context, "issues", "type XmlResult");
    use(context, "options", "type XmlReadOptions");
    return `/**
 * Reads a document whose root is the element \`${root}\`.
 *
 * @param xml - a text, or bytes in UTF-8 (or in UTF-16, if they begin with a byte order mark).
 * @param options - what is too large or too deep.
 * @throws ValidationError with what is wrong, and in which element, line and column.
 */
export function parse${name}(
  xml: string | Uint8Array,
  options: XmlReadOptions = {},
): ${type} {
  return valueOrThrow("${root} document", safeParse${name}(xml, options));
}

/** \`parse${name}\` without throwing: \`{ value }\`, or \`{ issues }\` with everything that is wrong. */
export function safeParse${name}(
  xml: string | Uint8Array,
  options: XmlReadOptions = {},
): XmlResult<${type}> {
  return readDocument(xml, options, {
    namespaces,
    root: ${JSON.stringify(root)},
    read: ${read},
  });
}`;
  });
}

/** The names of those functions. */
export function readDocumentExports(slot: Slot, binding: XmlBinding): readonly string[] {
  const names = Object.values(documentNames(slot, binding));
  return names.flatMap((name) => [`parse${name}`, `safeParse${name}`]);
}

interface ReadDocument {
  /** What follows `parse`. */
  readonly name: string;
  readonly root: string;
  readonly type: string;
  /** The function that reads the root. */
  readonly read: string;
}

function documentsOf(slot: Slot, context: ReaderContext): readonly ReadDocument[] {
  const { documents, elements } = context.binding;
  const names = documentNames(slot, context.binding);
  const listOf = (name: string, { element, each }: typeof documents.list): ReadDocument => ({
    name,
    root: element,
    type: `readonly ${readTypeName(each, context.binding)}[]`,
    read: items(JSON.stringify(elements[each]?.element), readFunctionName(each), context),
  });
  use(context, "parameters", "readParameter");
  use(context, "parameters", "type UwsParameter");
  return [
    {
      name: names.job,
      root: elements[documents.job]?.element ?? "",
      type: readTypeName(documents.job, context.binding),
      read: readFunctionName(documents.job),
    },
    listOf(names.list, documents.list),
    listOf(names.results, documents.results),
    {
      name: names.parameters,
      root: documents.parameters.element,
      type: "readonly UwsParameter[]",
      read: items(parameterElement(context), "readParameter", context),
    },
  ];
}

function items(child: string, read: string, context: ReaderContext): string {
  use(context, "elements", "readItems");
  return `(reader) => readItems(reader, ${child}, ${read})`;
}

function documentNames(
  { model }: Slot,
  { documents }: XmlBinding,
): { readonly [document in keyof XmlBinding["documents"]]: string } {
  return {
    job: `${model}Xml`,
    list: `${model}ListXml`,
    results: `${pascalCase(localName(documents.results.element))}Xml`,
    parameters: `${pascalCase(localName(documents.parameters.element))}Xml`,
  };
}
