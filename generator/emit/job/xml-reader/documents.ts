import type { Slot } from "../../../bundle/slot.js";
import type { XmlBinding } from "../../../bundle/xml-binding.js";
import { pascalCase } from "../../../canonical/names.js";
import { type Code, code } from "../../../code/code.js";
import type { FunctionDeclaration, Parameter } from "../../../code/declaration.js";
import { ofRuntime } from "../../runtime-import.js";
import { localName } from "../xml/element.js";
import { xmlRuntime } from "../xml-runtime.js";
import { type ReaderContext, readFunctionName, slotElementName } from "./read-function.js";

/** The functions that read each document of the binding table, one that throws and one that does not. */
export function readDocuments(slot: Slot, context: ReaderContext): readonly FunctionDeclaration[] {
  const { ofReader } = context;
  const parameters: readonly Parameter[] = [
    { name: "xml", type: "string | Uint8Array" },
    { name: "options", type: ofReader("XmlReadOptions", "options"), default: "{}" },
  ];
  const common = { kind: "function", isExported: true, parameters, layout: "lines" } as const;
  return documentsOf(slot, context).flatMap(({ name, root, type, read }) => [
    {
      ...common,
      name: `parse${name}`,
      docs: {
        description: `Reads a document whose root is the element \`${root}\`.`,
        parameters: {
          xml: "a text, or bytes in UTF-8 (or in UTF-16, if they begin with a byte order mark).",
          options: "what is too large or too deep.",
        },
        throws: [
          "SchemaError listing the problems found, each with its element, line, and column.",
        ],
      },
      returns: type,
      body: code`return ${ofRuntime("valueOrThrow", "issues")}("${root} document", safeParse${name}(xml, options));`,
    },
    {
      ...common,
      name: `safeParse${name}`,
      docs: {
        description: `\`parse${name}\` without throwing: \`{ value }\`, or \`{ issues }\` with everything that is wrong.`,
      },
      returns: code`${ofReader("XmlResult", "issues")}<${type}>`,
      body: code`return ${ofReader("readDocument", "document")}(xml, options, {
  namespaces,
  root: ${JSON.stringify(root)},
  read: ${read},
});`,
    },
  ]);
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
  readonly type: Code;
  /** The function that reads the root. */
  readonly read: Code;
}

function documentsOf(slot: Slot, context: ReaderContext): readonly ReadDocument[] {
  const { documents, elements } = context.binding;
  const names = documentNames(slot, context.binding);
  const listOf = (name: string, { element, each }: typeof documents.list): ReadDocument => ({
    name,
    root: element,
    type: code`readonly ${context.ofElement(each)}[]`,
    read: items(JSON.stringify(elements[each]?.element), readFunctionName(each), context),
  });
  return [
    {
      name: names.model,
      root: elements[documents.model]?.element ?? "",
      type: context.ofElement(documents.model),
      read: readFunctionName(documents.model),
    },
    listOf(names.list, documents.list),
    listOf(names.results, documents.results),
    {
      name: names.slot,
      root: documents.slot.element,
      type: code`readonly ${context.ofReader(xmlRuntime.partRead, xmlRuntime.readerFile)}[]`,
      read: items(
        slotElementName(context),
        context.ofReader(xmlRuntime.readPart, xmlRuntime.readerFile),
        context,
      ),
    },
  ];
}

function items(child: string, read: Code, { ofReader }: ReaderContext): Code {
  return code`(reader) => ${ofReader("readItems", "elements")}(reader, ${child}, ${read})`;
}

function documentNames(
  { model }: Slot,
  { documents }: XmlBinding,
): { readonly [document in keyof XmlBinding["documents"]]: string } {
  return {
    model: `${model}Xml`,
    list: `${model}ListXml`,
    results: `${pascalCase(localName(documents.results.element))}Xml`,
    slot: `${pascalCase(localName(documents.slot.element))}Xml`,
  };
}
