import type { Slot } from "../../bundle/slot.js";
import type { ModelElement, XmlBinding } from "../../bundle/xml-binding.js";
import { camelCase } from "../../canonical/names.js";
import { importLine } from "../../code/import-lines.js";
import { propertyAccess } from "../../code/literal.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { runtimeImports } from "../module/copying/runtime-imports.js";
import type { ImportStyle } from "../module/validators.js";
import { descriptionCode } from "./xml/description.js";
import {
  jobDocument,
  listDocuments,
  parametersDocument,
  resultsDocument,
} from "./xml/documents.js";
import { elementExpression, genericsOf } from "./xml/element.js";
import { fixedText, textExpression } from "./xml/expression.js";
import { fixedAttributes, modelValue, type XmlContext } from "./xml/parts.js";

/**
 * The XML code of a bundle: straight-line code that writes each element of the binding table, in the
 * table's order.
 */
export function emitXml(
  graph: ModelGraph,
  slot: Slot,
  binding: XmlBinding,
  header: string,
  style: ImportStyle,
): string {
  const context: XmlContext = {
    binding,
    graph,
    runtime: new Set(["xmlDocument", "errorOfJob"]),
    conversions: new Set(),
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
    parametersDocument(context),
    listDocuments(binding.documents.list, slot, context),
  ].join("\n\n");
  const imports = importLines(context, style).filter((line) => line !== "");
  return `${[header, ...imports, "", body].join("\n")}\n`;
}

const fromDocument = ["listChunks", "listDocument", "type ListParts", "urlBelow", "xmlDocument"];
const fromLink = ["xmlLink", "xmlUrl"];

function importLines(
  { runtime, conversions, types }: XmlContext,
  style: ImportStyle,
): readonly string[] {
  const { shared, extension } = style;
  const documentNames = [...runtime].filter((name) => fromDocument.includes(name));
  const linkNames = [...runtime].filter((name) => fromLink.includes(name));
  const textNames = [...runtime].filter(
    (name) => !fromDocument.includes(name) && !fromLink.includes(name),
  );
  return [
    ...runtimeImports(conversions, style),
    importLine(
      ["type Parameter", "parameterElement"],
      `${shared}/runtime/parameters-xml${extension}`,
    ),
    importLine([...documentNames, "type XmlOptions"], `${shared}/runtime/xml-document${extension}`),
    importLine(linkNames, `${shared}/runtime/xml-link${extension}`),
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
