import { pascalCase } from "../../../canonical/names.js";
import { typescriptOf } from "../../../code/code.js";
import { indented } from "../../../code/indented.js";
import { propertyKey } from "../../../code/literal.js";
import { isIdentifier } from "../../../code/names.js";
import type { XmlBinding } from "../xml/binding.js";
import { type ReadField, type ReadValue, readTypeName } from "./fields.js";
import { canBeNull } from "./value-interface.js";

/** What is known while the code of the readers is written. */
export interface ReaderContext {
  readonly binding: XmlBinding;
  /** What the code imports from the runtime, by the file's name. */
  readonly runtime: Map<string, Set<string>>;
  /** The models whose values are closed sets. */
  readonly closedSets: Set<string>;
}

/** The function that reads one element into its value: straight-line code, a case for each child. */
export function readFunction(
  name: string,
  fields: readonly ReadField[],
  context: ReaderContext,
): string {
  const attributes = fields.filter(({ source }) => source.kind === "attribute");
  const children = fields.filter(({ source }) => source.kind !== "attribute");
  const hasRequired = fields.some(({ isRequired }) => isRequired);
  use(context, "reader", "type XmlReader");
  const lines = [
    `function ${readFunctionName(name)}(reader: XmlReader): ${readTypeName(name, context.binding)} {`,
    ...(hasRequired ? ["const { start } = reader;"] : []),
    ...attributes.map((field) => `const ${local(field)} = ${attributeCall(field, context)};`),
    ...children.map((field) => `let ${local(field)}: ${field.type} | null = null;`),
    ...childLoop(children, context),
    "return {",
    ...fields.map((field) => returnedProperty(field, context)),
    "};",
    "}",
  ];
  return typescriptOf(indented(lines.join("\n")));
}

/** The name of the function that reads an element. */
export function readFunctionName(name: string): string {
  return `read${pascalCase(name)}`;
}

/** Notes that the code imports a name from a file of the runtime. */
export function use({ runtime }: ReaderContext, file: string, name: string): void {
  const names = runtime.get(file) ?? new Set();
  runtime.set(file, names.add(name));
}

/** The name of the constant that has the values of a closed set as a type of XML Schema. */
export function closedSetConstant(model: string): string {
  return `xml${model}`;
}

function childLoop(children: readonly ReadField[], context: ReaderContext): readonly string[] {
  if (children.length === 0) {
    use(context, "elements", "skipElement");
    return ["skipElement(reader);"];
  }
  use(context, "elements", "nextChild");
  use(context, "elements", "skipElement");
  return [
    "while (nextChild(reader)) {",
    "switch (reader.name) {",
    ...children.flatMap((field) => [
      `case ${JSON.stringify(field.xmlName)}:`,
      `  ${local(field)} = ${childCall(field, context)};`,
      "  break;",
    ]),
    "default:",
    "  skipElement(reader);",
    "}",
    "}",
  ];
}

function attributeCall({ name, xmlName, source }: ReadField, context: ReaderContext): string {
  const attribute = JSON.stringify(xmlName);
  if (source.kind !== "attribute" || source.value.kind === "text") {
    use(context, "attributes", "readTextAttribute");
    return `readTextAttribute(reader, ${attribute})`;
  }
  use(context, "attributes", "readAttribute");
  return `readAttribute(reader, ${attribute}, ${JSON.stringify(name)}, ${typeOf(source.value, context)})`;
}

function childCall(field: ReadField, context: ReaderContext): string {
  const { source } = field;
  const start = `reader, ${JSON.stringify(field.name)}, ${local(field)}`;
  switch (source.kind) {
    case "child":
      use(context, "elements", "readChild");
      return `readChild(${start}, ${readFunctionName(source.element)})`;
    case "list": {
      use(context, "elements", "readList");
      const child = JSON.stringify(context.binding.elements[source.element]?.element);
      return `readList(${start}, ${child}, ${readFunctionName(source.element)})`;
    }
    case "parameters":
      use(context, "elements", "readList");
      use(context, "parameters", "readParameter");
      use(context, "parameters", "type UwsParameter");
      return `readList(${start}, ${parameterElement(context)}, readParameter)`;
    case "sourceText":
      use(context, "source-text", "readSourceText");
      return `readSourceText(${start})`;
    default:
      if (source.value.kind === "text") {
        use(context, "elements", "readText");
        return `readText(${start})`;
      }
      use(context, "elements", "readElement");
      return `readElement(${start}, ${typeOf(source.value, context)})`;
  }
}

/** The name of one parameter's element, as a literal. */
export function parameterElement({ binding }: ReaderContext): string {
  return JSON.stringify(binding.documents.parameters.element.replace(/s$/, ""));
}

function typeOf(value: ReadValue, context: ReaderContext): string {
  if (value.kind === "closedSet") {
    context.closedSets.add(value.model);
    return closedSetConstant(value.model);
  }
  const name = value.kind === "type" ? value.type : "string";
  use(context, "types", name);
  return name;
}

function returnedProperty(field: ReadField, context: ReaderContext): string {
  const key = propertyKey(field.name);
  if (canBeNull(field)) return key === local(field) ? `${key},` : `${key}: ${local(field)},`;
  if (!field.isRequired) return `${key}: ${local(field)} ?? [],`;
  use(context, "elements", "required");
  const names = `${JSON.stringify(field.name)}, ${JSON.stringify(field.xmlName)}`;
  return `${key}: required(reader, ${local(field)}, ${names}, start),`;
}

/** The local variable of a field. */
function local({ name }: ReadField): string {
  return isIdentifier(name) && !taken.test(name) ? name : `_${name.replaceAll(/[^\w$]/g, "_")}`;
}

/** What else has a name in the code, and JavaScript's own words. */
const taken =
  /^(?:(?:read|xml)(?![a-z]).*|reader|boolean|dateTime|int|long|namespaces|nextChild|required|skipElement|start|arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|with|yield)$/;
