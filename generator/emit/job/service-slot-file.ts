import { slotWords } from "../../bundle/slot.js";
import { type Code, code, imported } from "../../code/code.js";
import type {
  CodeFile,
  ConstantDeclaration,
  Declaration,
  FunctionDeclaration,
} from "../../code/declaration.js";
import { propertyAccess } from "../../code/literal.js";
import { ofRuntime } from "../runtime-import.js";
import { bundleOf, type ServiceSlot } from "./service-slot.js";
import { inputSlotConstants, standardSchemas } from "./service-slot-schemas.js";
import { xmlRuntime } from "./xml-runtime.js";

/**
 * A service's functions, with its own model in the bundle's slot.
 *
 * @param typeName - what the service's own type of the model with the slot is called.
 */
export function serviceSlotFile(service: ServiceSlot, typeName: string, header: string): CodeFile {
  const { names, bundleFolder } = service;
  const files = [names.file, "types", ...(service.hasXml ? ["xml"] : [])];
  return {
    header,
    importsFirst: files.map((file) => `${bundleFolder}/${file}`),
    declarations: [
      typeAlias(service, typeName),
      slotConstant(service),
      ...inputSlotConstants(service),
      ...publicFunctions(service),
    ],
  };
}

/** What users call. */
export function publicFunctions(
  service: ServiceSlot,
): readonly (FunctionDeclaration | ConstantDeclaration)[] {
  return [
    parseFunction(service),
    safeParseFunction(service),
    serializeFunction(service),
    parsePropertyFunction(service),
    safeParsePropertyFunction(service),
    ...standardSchemas(service),
    ...(service.hasXml ? [toXmlFunction(service), propertyToXmlFunction(service)] : []),
  ];
}

function typeAlias(service: ServiceSlot, name: string): Declaration {
  const { model } = service.names;
  const fillings = code`${service.read}${service.isObject ? "" : ", unknown"}`;
  return {
    kind: "type",
    name,
    docs: { description: `A \`${model}\` of this service.` },
    type: code`${bundleOf(service)(model, "types")}<${fillings}>`,
  };
}

function slotConstant(service: ServiceSlot): Declaration {
  return {
    kind: "constant",
    name: "slot",
    isExported: false,
    value: {
      type: code`${bundleOf(service)("SlotReader", service.names.file)}<${service.read}>`,
      value: code`{
  validator: ${imported(`validate${service.model}`, "./validators")},
  ${imported("titles", "./validators")},
  read: ${imported(`read${service.model}`, "./readers")},
}`,
    },
  };
}

function parseFunction(service: ServiceSlot): FunctionDeclaration {
  const { model, property, wireProperty } = service.names;
  return {
    ...parsing,
    name: `parse${model}`,
    docs: {
      description: `Reads a \`${model}\` from the JSON that is on the wire: validated, with its defaults filled in, and with
\`${property}\` made from \`${wireProperty}\`. The input is not changed.`,
      parameters: { input: parsedInput },
      returns: `the \`${model}\`, its \`${property}\` in the types of this service.`,
      throws: [wrong],
    },
    returns: service.type,
    body: valueOrThrow(model, `safeParse${model}`),
  };
}

const parsing = {
  kind: "function",
  isExported: true,
  parameters: [{ name: "input", type: "unknown" }],
  layout: "line",
} as const;

const parsedInput = "what `JSON.parse` gave.";

const wrong = "SchemaError listing the problems found.";

function valueOrThrow(what: string, parser: string): Code {
  const call = ofRuntime("valueOrThrow", "issues");
  return code`return ${call}(${JSON.stringify(what)}, ${parser}(input));`;
}

function safeParseFunction(service: ServiceSlot): FunctionDeclaration {
  const { model, file } = service.names;
  const parse = bundleOf(service)(`safeParse${model}With`, file);
  return safeParse(model, service.type, code`return ${parse}(input, slot);`);
}

function safeParse(what: string, type: Code, body: Code): FunctionDeclaration {
  return {
    ...parsing,
    name: `safeParse${what}`,
    docs: {
      description: `\`parse${what}\` without throwing: \`{ value }\`, or \`{ issues }\` with everything that is wrong.`,
    },
    returns: code`${ofRuntime("Result", "issues")}<${type}>`,
    body,
  };
}

function serializeFunction(service: ServiceSlot): FunctionDeclaration {
  const { model, value, property, wireProperty, wireOutput, file } = service.names;
  const ofBundle = bundleOf(service);
  return {
    kind: "function",
    name: `serialize${model}`,
    isExported: true,
    docs: {
      description: `The form of a \`${model}\` that goes over the wire. It has \`${wireProperty}\` as it is, as upstream has it,
and not \`${property}\`: whoever changes the latter changes the former too.`,
      parameters: { [value]: `what \`parse${model}\` gave.` },
      returns: "what `JSON.stringify` may write.",
    },
    parameters: [{ name: value, type: service.type }],
    layout: "line",
    returns: code`${ofBundle(wireOutput, "types")}${service.isObject ? "" : "<unknown>"}`,
    body: code`return ${ofBundle(`serialize${model}With`, file)}(${value});`,
  };
}

function parsePropertyFunction(service: ServiceSlot): FunctionDeclaration {
  const { propertyType } = service.names;
  const what = slotWords(service.names);
  return {
    ...parsing,
    name: `parse${propertyType}`,
    docs: {
      description: `Reads the ${what} alone.`,
      parameters: { input: parsedInput },
      returns: `the ${what}, with their defaults filled in.`,
      throws: [wrong],
    },
    returns: service.read,
    body: valueOrThrow(service.model, `safeParse${propertyType}`),
  };
}

function safeParsePropertyFunction(service: ServiceSlot): FunctionDeclaration {
  const { propertyType, file } = service.names;
  const parse = bundleOf(service)(`safeParse${propertyType}With`, file);
  return safeParse(propertyType, service.read, code`return ${parse}(input, slot);`);
}

function toXmlFunction(service: ServiceSlot): FunctionDeclaration {
  const { model, value, property, document, stubConstant } = service.names;
  const ofBundle = bundleOf(service);
  const list = elementList(service, propertyAccess(value, property));
  return {
    kind: "function",
    name: `${value}ToXml`,
    isExported: true,
    docs: {
      description: `A \`${model}\` as a ${document}, its ${slotWords(service.names)} as \`${stubConstant}\` says.`,
      parameters: {
        [value]: `what \`parse${model}\` gave.`,
        options: "how the document is laid out, and which URLs results have.",
      },
      returns: documentText,
      throws: [notWritten],
    },
    parameters: [
      { name: value, type: service.type },
      { name: "options", type: ofBundle(`${model}XmlOptions`, "xml"), default: "{}" },
    ],
    layout: "lines",
    returns: "string",
    body: code`return ${ofBundle(`write${model}`, "xml")}(${value}, ${list}, options);`,
  };
}

function propertyToXmlFunction(service: ServiceSlot): FunctionDeclaration {
  const ofBundle = bundleOf(service);
  const { document, propertyType, propertyValue, propertyVariable: value } = service.names;
  return {
    kind: "function",
    name: `${propertyValue}ToXml`,
    isExported: true,
    docs: {
      description: `The ${slotWords(service.names)} as a ${document} of their own.`,
      returns: documentText,
      throws: [notWritten],
    },
    parameters: [
      { name: value, type: service.read },
      { name: "options", type: ofRuntime("XmlOptions", "xml-document"), default: "{}" },
    ],
    layout: "line",
    returns: "string",
    body: code`return ${ofBundle(`write${propertyType}`, "xml")}(${elementList(service, value)}, options);`,
  };
}

const documentText = "the text of the document, valid by the standard's schema.";

const notWritten = "XmlError where a field has what XML cannot hold; nothing is written then.";

/** The elements that a value becomes, as the stub says. */
function elementList(service: ServiceSlot, value: string): Code {
  const { stubConstant, stubFile } = service.names;
  const stub = imported(stubConstant, `./${stubFile}`);
  return code`${ofRuntime(xmlRuntime.partsOf, xmlRuntime.file)}(${value}, ${stub})`;
}
