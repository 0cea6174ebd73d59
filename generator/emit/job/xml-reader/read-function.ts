import type { XmlBinding } from "../../../bundle/xml-binding.js";
import { pascalCase } from "../../../canonical/names.js";
import { type Code, code, joined, types } from "../../../code/code.js";
import type { FunctionDeclaration } from "../../../code/declaration.js";
import { indented } from "../../../code/indented.js";
import { propertyKey } from "../../../code/literal.js";
import { isVariableName } from "../../../code/names.js";
import { xmlRuntime } from "../xml-runtime.js";
import type { ReadField, ReadValue } from "./fields.js";
import { canBeNull, type FieldTypes, fieldType } from "./value-interface.js";

/** What is known while the code of the readers is written. */
export interface ReaderContext extends FieldTypes {
  readonly binding: XmlBinding;
  /** Gives a name of one of the runtime's files for reading. */
  readonly ofReader: (name: string, file: string) => Code;
  /** The models whose values are closed sets. */
  readonly closedSets: Set<string>;
}

/** The function that reads one element into its value: straight-line code, a case for each child. */
export function readFunction(
  name: string,
  fields: readonly ReadField[],
  context: ReaderContext,
): FunctionDeclaration {
  const attributes = fields.filter(({ source }) => source.kind === "attribute");
  const children = fields.filter(({ source }) => source.kind !== "attribute");
  const hasRequired = fields.some(({ isRequired }) => isRequired);
  const lines = [
    ...(hasRequired ? ["const { start } = reader;"] : []),
    ...attributes.map((field) => code`const ${local(field)} = ${attributeCall(field, context)};`),
    ...children.map(
      (field) => code`let ${local(field)}${types`: ${fieldType(field, context)} | null`} = null;`,
    ),
    ...childLoop(children, context),
    "return {",
    ...fields.map((field) => returnedProperty(field, context)),
    "};",
  ];
  return {
    kind: "function",
    name: readFunctionName(name),
    isExported: false,
    parameters: [{ name: "reader", type: context.ofReader("XmlReader", "reader") }],
    layout: "line",
    returns: context.ofElement(name),
    body: indented(joined(lines, "\n")),
  };
}

/** The name of the function that reads an element. */
export function readFunctionName(name: string): string {
  return `read${pascalCase(name)}`;
}

/** The name of the constant that has the values of a closed set as a type of XML Schema. */
export function closedSetConstant(model: string): string {
  return `xml${model}`;
}

function childLoop(children: readonly ReadField[], context: ReaderContext): readonly Code[] {
  const skip = code`${context.ofReader("skipElement", "elements")}(reader);`;
  if (children.length === 0) return [skip];
  return [
    code`while (${context.ofReader("nextChild", "elements")}(reader)) {`,
    "switch (reader.name) {",
    ...children.flatMap((field) => [
      `case ${JSON.stringify(field.xmlName)}:`,
      code`  ${local(field)} = ${childCall(field, context)};`,
      "  break;",
    ]),
    "default:",
    code`  ${skip}`,
    "}",
    "}",
  ];
}

function attributeCall({ name, xmlName, source }: ReadField, context: ReaderContext): Code {
  const attribute = JSON.stringify(xmlName);
  if (source.kind !== "attribute" || source.value.kind === "text")
    return code`${context.ofReader("readTextAttribute", "attributes")}(reader, ${attribute})`;
  const call = context.ofReader("readAttribute", "attributes");
  const type = typeOf(source.value, context);
  return code`${call}(reader, ${attribute}, ${JSON.stringify(name)}, ${type})`;
}

function childCall(field: ReadField, context: ReaderContext): Code {
  const { source } = field;
  const { binding, ofReader } = context;
  const start = `reader, ${JSON.stringify(field.name)}, ${local(field)}`;
  switch (source.kind) {
    case "child":
      return code`${ofReader("readChild", "elements")}(${start}, ${readFunctionName(source.element)})`;
    case "list": {
      const child = `${JSON.stringify(binding.elements[source.element]?.element)}`;
      const read = readFunctionName(source.element);
      return code`${ofReader("readList", "elements")}(${start}, ${child}, ${read})`;
    }
    case "slot": {
      const read = ofReader(xmlRuntime.readPart, xmlRuntime.readerFile);
      const list = ofReader("readList", "elements");
      return code`${list}(${start}, ${slotElementName(context)}, ${read})`;
    }
    case "sourceText":
      return code`${ofReader("readSourceText", "source-text")}(${start})`;
    default:
      return source.value.kind === "text"
        ? code`${ofReader("readText", "elements")}(${start})`
        : code`${ofReader("readElement", "elements")}(${start}, ${typeOf(source.value, context)})`;
  }
}

/** The name of the element for each part of what fills the slot, as a literal. */
export function slotElementName({ binding }: ReaderContext): string {
  return JSON.stringify(binding.documents.slot.each);
}

function typeOf(value: ReadValue, context: ReaderContext): Code {
  if (value.kind === "closedSet") {
    context.closedSets.add(value.model);
    return closedSetConstant(value.model);
  }
  return context.ofReader(value.kind === "type" ? value.type : "string", "types");
}

function returnedProperty(field: ReadField, context: ReaderContext): Code {
  const key = propertyKey(field.name);
  if (canBeNull(field)) return key === local(field) ? `${key},` : `${key}: ${local(field)},`;
  if (!field.isRequired) return `${key}: ${local(field)} ?? [],`;
  const names = `${JSON.stringify(field.name)}, ${JSON.stringify(field.xmlName)}`;
  const call = context.ofReader("required", "elements");
  return code`${key}: ${call}(reader, ${local(field)}, ${names}, start),`;
}

/** The local variable of a field. */
function local({ name }: ReadField): string {
  return isVariableName(name) && !taken.test(name) ? name : `_${name.replaceAll(/[^\w$]/g, "_")}`;
}

/** What else has a name in the code. */
const taken =
  /^(?:(?:read|xml)(?![a-z]).*|reader|boolean|dateTime|int|long|namespaces|nextChild|required|skipElement|start|undefined)$/;
