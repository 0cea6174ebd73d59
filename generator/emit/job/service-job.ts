import { slotWords } from "../../bundle/slot.js";
import { type Code, code, imported } from "../../code/code.js";
import type {
  CodeFile,
  ConstantDeclaration,
  Declaration,
  FunctionDeclaration,
} from "../../code/declaration.js";
import { propertyAccess } from "../../code/literal.js";
import { type BundleName, bundleNames, type SlotNames } from "./slot-names.js";

/** What a service's job is made of. */
export interface ServiceJob {
  readonly names: SlotNames;
  /** The way to the bundle's folder. */
  readonly bundleFolder: string;
  /** The service's own type of the model with the slot, as code names it. */
  readonly jobType: Code;
  /** The model that the slot is filled with: its name, its type as it is read, and as it may come over the wire. */
  readonly model: string;
  readonly read: Code;
  readonly wire: Code;
  /** Whether JSON's own type for the slot on the wire, that of objects, is also this model's. */
  readonly isObject: boolean;
  /** Whether the bundle's models are written as XML. */
  readonly hasXml: boolean;
}

/**
 * A service's functions, with its own model in the bundle's slot.
 *
 * @param jobName - what the service's own type of the model with the slot is called.
 */
export function serviceJobFile(job: ServiceJob, jobName: string, header: string): CodeFile {
  const { names, bundleFolder } = job;
  const files = [names.file, "types", ...(job.hasXml ? ["xml"] : [])];
  return {
    header,
    importsFirst: files.map((file) => `${bundleFolder}/${file}`),
    declarations: [jobTypeAlias(job, jobName), slotConstant(job), ...publicFunctions(job)],
  };
}

/** What users call. */
export function publicFunctions(
  job: ServiceJob,
): readonly (FunctionDeclaration | ConstantDeclaration)[] {
  return [
    parseFunction(job),
    safeParseFunction(job),
    serializeFunction(job),
    parsePropertyFunction(job),
    safeParsePropertyFunction(job),
    ...standardSchemas(job),
    ...(job.hasXml ? [toXmlFunction(job), propertyToXmlFunction(job)] : []),
  ];
}

function jobTypeAlias(job: ServiceJob, name: string): Declaration {
  const { model } = job.names;
  const parameters = code`${job.read}${job.isObject ? "" : ", unknown"}`;
  return {
    kind: "type",
    name,
    docs: { description: `A \`${model}\` of this service.` },
    type: code`${bundleOf(job)(model, "types")}<${parameters}>`,
  };
}

function slotConstant(job: ServiceJob): Declaration {
  return {
    kind: "constant",
    name: "slot",
    isExported: false,
    value: {
      type: code`${bundleOf(job)("SlotReader", job.names.file)}<${job.read}>`,
      value: code`{
  validator: ${imported(`validate${job.model}`, "./validators")},
  ${imported("titles", "./validators")},
  read: ${imported(`read${job.model}`, "./readers")},
}`,
    },
  };
}

function parseFunction(job: ServiceJob): FunctionDeclaration {
  const { model, property, wireProperty } = job.names;
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
    returns: job.jobType,
    body: valueOrThrow(job, model, `safeParse${model}`),
  };
}

const parsing = {
  kind: "function",
  isExported: true,
  parameters: [{ name: "input", type: "unknown" }],
  layout: "line",
} as const;

const parsedInput = "what `JSON.parse` gave.";

const wrong = "ValidationError with everything that is wrong.";

function valueOrThrow(job: ServiceJob, what: string, parser: string): Code {
  const call = bundleOf(job)("valueOrThrow", "runtime/issues");
  return code`return ${call}(${JSON.stringify(what)}, ${parser}(input));`;
}

function safeParseFunction(job: ServiceJob): FunctionDeclaration {
  const { model, file } = job.names;
  const parse = bundleOf(job)(`safeParse${model}With`, file);
  return safeParse(job, model, job.jobType, code`return ${parse}(input, slot);`);
}

function safeParse(job: ServiceJob, what: string, type: Code, body: Code): FunctionDeclaration {
  return {
    ...parsing,
    name: `safeParse${what}`,
    docs: {
      description: `\`parse${what}\` without throwing: \`{ value }\`, or \`{ issues }\` with everything that is wrong.`,
    },
    returns: code`${bundleOf(job)("Result", "runtime/issues")}<${type}>`,
    body,
  };
}

function serializeFunction(job: ServiceJob): FunctionDeclaration {
  const { model, value, property, wireProperty, wireOutput, file } = job.names;
  const ofBundle = bundleOf(job);
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
    parameters: [{ name: value, type: job.jobType }],
    layout: "line",
    returns: code`${ofBundle(wireOutput, "types")}${job.isObject ? "" : "<unknown>"}`,
    body: code`return ${ofBundle(`serialize${model}With`, file)}(${value});`,
  };
}

function parsePropertyFunction(job: ServiceJob): FunctionDeclaration {
  const { propertyType } = job.names;
  const what = slotWords(job.names);
  return {
    ...parsing,
    name: `parse${propertyType}`,
    docs: {
      description: `Reads the ${what} alone.`,
      parameters: { input: parsedInput },
      returns: `the ${what}, with their defaults filled in.`,
      throws: [wrong],
    },
    returns: job.read,
    body: valueOrThrow(job, job.model, `safeParse${propertyType}`),
  };
}

function safeParsePropertyFunction(job: ServiceJob): FunctionDeclaration {
  const { propertyType, file } = job.names;
  const parse = bundleOf(job)(`safeParse${propertyType}With`, file);
  return safeParse(job, propertyType, job.read, code`return ${parse}(input, slot);`);
}

function standardSchemas(job: ServiceJob): readonly ConstantDeclaration[] {
  const { model, value, propertyValue, propertyType, wireInput } = job.names;
  const ofBundle = bundleOf(job);
  const standardSchema = ofBundle("standardSchema", "runtime/standard-schema");
  const type = ofBundle("StandardSchema", "runtime/standard-schema");
  const wire = code`${ofBundle(wireInput, "types")}<${job.wire}>`;
  return [
    {
      kind: "constant",
      name: `${value}Schema`,
      isExported: true,
      docs: {
        description: `A \`${model}\` of this service, for libraries that take a Standard Schema.`,
      },
      value: {
        type: { name: type, arguments: [wire, job.jobType] },
        value: code`${standardSchema}(safeParse${model})`,
      },
    },
    {
      kind: "constant",
      name: `${propertyValue}Schema`,
      isExported: true,
      docs: {
        description: `The ${slotWords(job.names)} of this service, for libraries that take a Standard Schema.`,
      },
      value: {
        type: { name: type, arguments: [job.wire, job.read] },
        value: code`${standardSchema}(safeParse${propertyType})`,
        isBelow: true,
      },
    },
  ];
}

function toXmlFunction(job: ServiceJob): FunctionDeclaration {
  const { model, value, property } = job.names;
  const ofBundle = bundleOf(job);
  const list = parameterList(ofBundle, propertyAccess(value, property));
  return {
    kind: "function",
    name: `${value}ToXml`,
    isExported: true,
    docs: {
      description: `A \`${model}\` as a UWS document, its ${slotWords(job.names)} as \`parametersXml\` says.`,
      parameters: {
        [value]: `what \`parse${model}\` gave.`,
        options: "how the document is laid out, and which URLs results have.",
      },
      returns: document,
      throws: [notWritten],
    },
    parameters: [
      { name: value, type: job.jobType },
      { name: "options", type: ofBundle(`${model}XmlOptions`, "xml"), default: "{}" },
    ],
    layout: "lines",
    returns: "string",
    body: code`return ${ofBundle(`write${model}`, "xml")}(${value}, ${list}, options);`,
  };
}

function propertyToXmlFunction(job: ServiceJob): FunctionDeclaration {
  const ofBundle = bundleOf(job);
  const value = "parameters";
  return {
    kind: "function",
    name: `${job.names.propertyValue}ToXml`,
    isExported: true,
    docs: {
      description: `The ${slotWords(job.names)} as a UWS document of their own.`,
      returns: document,
      throws: [notWritten],
    },
    parameters: [
      { name: value, type: job.read },
      { name: "options", type: ofBundle("XmlOptions", "runtime/xml-document"), default: "{}" },
    ],
    layout: "line",
    returns: "string",
    body: code`return ${ofBundle("writeParameters", "xml")}(${parameterList(ofBundle, value)}, options);`,
  };
}

const document = "the text of the document, valid by the standard's schema.";

const notWritten = "XmlError where a field has what XML cannot hold; nothing is written then.";

/** The UWS parameters that a value becomes, as the stub says. */
function parameterList(ofBundle: BundleName, value: string): Code {
  const stub = imported("parametersXml", "./parameters-xml");
  return code`${ofBundle("parameterList", "runtime/parameters-xml")}(${value}, ${stub})`;
}

function bundleOf({ bundleFolder }: ServiceJob): BundleName {
  return bundleNames(bundleFolder);
}
