import type { XmlBundle } from "../../bundle/bundle.js";
import type { Slot } from "../../bundle/slot.js";
import type { ModelElement, XmlBinding } from "../../bundle/xml-binding.js";
import { camelCase, pascalCase } from "../../canonical/names.js";
import { code, joined } from "../../code/code.js";
import {
  type CodeFile,
  type Declaration,
  type ExportedName,
  exported,
  type InterfaceDeclaration,
  type,
  value,
} from "../../code/declaration.js";
import { propertyAccess } from "../../code/literal.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ModuleContext } from "../module/module-context.js";
import { exportedDeclarations, type OutputCode } from "../output.js";
import { ofRuntime } from "../runtime-import.js";
import { bundleNames, propertyVariable } from "./slot-names.js";
import { descriptionCode } from "./xml/description.js";
import {
  listDocuments,
  modelDocument,
  resultsDocument,
  slotDocument,
  slotParameter,
} from "./xml/documents.js";
import { elementExpression, genericType, typeParameterNames } from "./xml/element.js";
import { fixedText, textExpression } from "./xml/expression.js";
import { fixedAttributes, modelValue, type XmlContext } from "./xml/parts.js";

/** The same as an output. */
export function xmlOutput(bundle: XmlBundle): OutputCode<ModuleContext> {
  return {
    files: ({ graph, header }) => [["xml", xmlFile(graph, bundle, header)]],
    exports: () => [exported(xmlExports(bundle), "./xml")],
    documented: (shared) => exportedDeclarations(xmlFile(shared, bundle, ""), xmlExports(bundle)),
  };
}

/**
 * The XML code of a bundle: straight-line code that writes each element of the binding table, in the
 * table's order.
 */
function xmlFile(graph: ModelGraph, bundle: XmlBundle, header: string): CodeFile {
  const { slot, xml: binding } = bundle;
  const slotValue = propertyVariable(slot);
  const context: XmlContext = { binding, graph, ofBundle: bundleNames("."), slotValue };
  return {
    header,
    declarations: [
      namespacesConstant(binding),
      optionsInterface(slot, binding, context),
      ...Object.entries(binding.elements).flatMap(([name, element]) =>
        elementCode(name, element, slot, context),
      ),
      modelDocument(slot, binding, context),
      resultsDocument(binding.documents.results, slot, context),
      slotDocument(bundle, context),
      ...listDocuments(binding.documents.list, slot, context),
    ],
  };
}

/** What users need of the XML code. */
function xmlExports({ slot: { model }, xml }: XmlBundle): readonly ExportedName[] {
  const { documents, elements } = xml;
  const name = camelCase(model);
  const element = elements[documents.list.each];
  const results = camelCase(pascalCase(documents.results.element.replace(/^.*:/, "")));
  return [
    ...[`${name}Description`, `${name}ListToXml`, `${name}ListToXmlChunks`].map(value),
    ...[`${model}ListXmlOptions`, `${model}XmlOptions`].map(type),
    value(`${results}ToXml`),
    ...(element?.description === undefined ? [] : [type(element.description)]),
  ];
}

function namespacesConstant({ namespaces }: XmlBinding): Declaration {
  const declarations = Object.entries(namespaces).map(([prefix, uri]) =>
    textExpression(fixedText(fixedAttributes([{ attribute: `xmlns:${prefix}`, text: uri }]))),
  );
  const value = joined(declarations, " +\n  ");
  return {
    kind: "constant",
    name: "namespaces",
    isExported: false,
    value: { type: "string", value, isBelow: true },
  };
}

function optionsInterface(
  slot: Slot,
  binding: XmlBinding,
  { ofBundle }: XmlContext,
): InterfaceDeclaration {
  const options = Object.values(binding.elements).flatMap(({ attributes = [], model }) =>
    attributes.flatMap(({ option }) => (option === undefined ? [] : [{ option, model }])),
  );
  return {
    kind: "interface",
    name: `${slot.model}XmlOptions`,
    docs: { description: `How a \`${slot.model}\` is written.` },
    extends: ofRuntime("XmlOptions", "xml-document"),
    members: options.map(({ option, model }) => ({
      docs: {
        description:
          "The URL that clients see; without it (or where it says undefined) only http(s) URLs are written.",
      },
      isReadonly: true,
      key: option,
      isOptional: true,
      type: code`((${camelCase(model)}: ${ofBundle(model, "types")}) => string | undefined) | undefined`,
    })),
  };
}

/** The function that writes one element, and for a description the type and the function that makes it. */
function elementCode(
  name: string,
  element: ModelElement,
  slot: Slot,
  context: XmlContext,
): readonly Declaration[] {
  if (element.description !== undefined) return descriptionCode(name, element, slot, context);
  const valueName = camelCase(element.model);
  const hasSlot = element.content?.some(({ slot: isSlot }) => isSlot) === true;
  const hasOption = element.attributes?.some(({ option }) => option) === true;
  const access = (property: string): string => propertyAccess(valueName, property);
  const written = modelValue(valueName, element.model, context, access);
  const root = name === context.binding.documents.model ? `$\{namespaces}` : "";
  return [
    {
      kind: "function",
      name: `${camelCase(name)}Element`,
      isExported: false,
      typeParameters: typeParameterNames(element.model, context),
      parameters: [
        { name: valueName, type: genericType(element.model, context) },
        ...(hasSlot ? [slotParameter(context)] : []),
        ...(hasSlot || hasOption ? [{ name: "options", type: `${slot.model}XmlOptions` }] : []),
      ],
      layout: "line",
      returns: "string",
      body: code`return ${elementExpression(element, root, written, context)};`,
    },
  ];
}
