import type {
  AttributeBinding,
  ContentBinding,
  ValueType,
  XmlBinding,
} from "../../../bundle/xml-binding.js";
import { camelCase } from "../../../canonical/names.js";
import { type Code, code, joined } from "../../../code/code.js";
import { readFieldsOf } from "../../../model/fields.js";
import type { ModelGraph } from "../../../model/model-graph.js";
import { acceptsNull } from "../../../model/nullability.js";
import { ofRuntime } from "../../runtime-import.js";
import type { BundleName } from "../slot-names.js";
import { xmlRuntime } from "../xml-runtime.js";
import { eitherText, fixedText, type TextPart } from "./expression.js";

/** What is known while the XML code of a bundle is written. */
export interface XmlContext {
  readonly binding: XmlBinding;
  readonly graph: ModelGraph;
  /** Gives a name of one of the bundle's files. */
  readonly ofBundle: BundleName;
  /** The variable with what fills the slot, as elements with a name and a text. */
  readonly slotValue: string;
}

/** The value that an element is written from. */
export interface WrittenValue {
  /** How the code reaches the value itself. */
  readonly name: string;
  /** How the code reaches one of its properties. */
  readonly access: (property: string) => string;
  /** Whether the schema allows null there. */
  readonly nullable: (property: string) => boolean;
}

/** A value of a model, as the code reaches it. */
export function modelValue(
  name: string,
  model: string,
  { graph }: XmlContext,
  access: (property: string) => string,
): WrittenValue {
  const fields = readFieldsOf(graph, model);
  const nullable = (property: string): boolean => {
    const field = fields?.get(property);
    return field === undefined || acceptsNull(field);
  };
  return { name, access, nullable };
}

/** Attributes that are the same in every document, with a space before each. */
export function fixedAttributes(attributes: readonly AttributeBinding[]): string {
  return attributes
    .map(({ attribute, text = "" }) => ` ${attribute}="${escapeAttribute(text)}"`)
    .join("");
}

/** One attribute. */
export function attributeText(binding: AttributeBinding, value: WrittenValue): TextPart {
  const { attribute, text, property, present, type = "string", whenNull } = binding;
  if (text !== undefined) return fixedText(fixedAttributes([binding]));
  if (present !== undefined)
    return { template: code` ${attribute}="\${${value.access(present)} !== null}"` };
  if (property === undefined) return fixedText("");
  if (type === "link") return linkText(binding, property, value);
  const written = {
    template: code` ${attribute}="\${${scalarText(type, property, value, "xmlAttribute")}}"`,
  };
  return unlessNull(property, value, nullAttribute(attribute, whenNull), written);
}

/** One child element, or the children that a list becomes. */
export function contentText(
  binding: ContentBinding,
  value: WrittenValue,
  context: XmlContext,
): TextPart {
  const { element = "", property = "", type = "string", whenNull, each, first } = binding;
  if (binding.sourceText === true) return fixedText("");
  if (binding.slot === true) {
    return inElement(element, slotElements(context));
  }
  if (each !== undefined) {
    return inElement(element, listedElements(each, value.access(property), property, context));
  }
  if (first !== undefined) {
    const items = `${value.access(property)}.slice(0, 1)`;
    return { expression: listedElements(first, items, property, context) };
  }
  if (binding.parts !== undefined)
    return { template: code`<${element}>${partsText(binding, value)}</${element}>` };
  const written = {
    template: code`<${element}>\${${scalarText(type, property, value, "xmlText")}}</${element}>`,
  };
  return unlessNull(property, value, nullElement(element, whenNull), written);
}

function partsText({ parts = [] }: ContentBinding, value: WrittenValue): Code {
  const texts = parts.map(({ property, text = "" }) =>
    property === undefined
      ? fixedText(escapeText(text)).template
      : code`\${${scalarText("string", property, value, "xmlText")}}`,
  );
  return joined(texts, "");
}

/** What is written for null, where there can be a null. */
function unlessNull(
  property: string,
  value: WrittenValue,
  whenNull: string | undefined,
  written: TextPart,
): TextPart {
  if (whenNull === undefined || !value.nullable(property)) return written;
  return eitherText(`${value.access(property)} === null`, fixedText(whenNull), written);
}

function inElement(element: string, content: Code): TextPart {
  return { template: code`<${element}>\${${content}}</${element}>` };
}

/** The call that writes an element for each item of a list. */
export function listedElements(
  name: string,
  items: string,
  field: string,
  { binding }: XmlContext,
): Code {
  const hasOption =
    binding.elements[name]?.attributes?.some(({ option }) => option !== undefined) === true;
  const writer = `${camelCase(name)}Element`;
  const write = hasOption ? `(item) => ${writer}(item, options)` : writer;
  const call = ofRuntime("xmlItems", "xml-text");
  return code`${call}(${items}, ${JSON.stringify(field)}, ${write})`;
}

/** The call that writes an element for each part of what fills the slot. */
export function slotElements({ binding, slotValue }: XmlContext): Code {
  const child = JSON.stringify(binding.documents.slot.each);
  const call = ofRuntime(xmlRuntime.writePart, xmlRuntime.file);
  return code`${slotValue}.map((item) => ${call}(${child}, item)).join("")`;
}

function linkText(
  { attribute, option }: AttributeBinding,
  property: string,
  value: WrittenValue,
): TextPart {
  const chosen = option === undefined ? "undefined" : `options.${option}?.(${value.name})`;
  const name = JSON.stringify(` ${attribute}`);
  const call = ofRuntime("xmlLink", "xml-link");
  return {
    expression: code`${call}(${name}, ${chosen}, ${value.access(property)}, ${JSON.stringify(property)})`,
  };
}

/** The runtime's function for each type of value that is no text. */
const writers: ReadonlyMap<string, string> = new Map([
  ["dateTime", "xmlDateTime"],
  ["int", "xmlInt"],
  ["long", "xmlLong"],
]);

function scalarText(
  type: ValueType | "path" | "link",
  property: string,
  value: WrittenValue,
  textWriter: "xmlAttribute" | "xmlText",
): Code {
  if (type === "boolean") return value.access(property);
  const writer = ofRuntime(writers.get(type) ?? textWriter, "xml-text");
  return code`${writer}(${value.access(property)}, ${JSON.stringify(property)})`;
}

function nullElement(element: string, whenNull: string | undefined): string | undefined {
  if (whenNull === undefined) return undefined;
  if (whenNull === "omit") return "";
  return whenNull === "nil"
    ? `<${element} xsi:nil="true"/>`
    : `<${element}>${escapeText(whenNull)}</${element}>`;
}

function nullAttribute(attribute: string, whenNull: string | undefined): string | undefined {
  if (whenNull === undefined) return undefined;
  return whenNull === "omit" ? "" : ` ${attribute}="${escapeAttribute(whenNull)}"`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}
