import type { Slot } from "../../bundle/slot.js";
import type { XmlBinding } from "../../bundle/xml-binding.js";
import { camelCase, pascalCase } from "../../canonical/names.js";
import {
  type CodeFile,
  type ExportDeclaration,
  type ExportedName,
  type,
  value,
} from "../../code/declaration.js";
import { closedSetNames } from "../../model/closed-sets.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { declaredSchema, type SchemaConstant } from "../module/schemas.js";
import { declaredStub, type StubType } from "./stub.js";
import { xmlReaderExports } from "./xml-reader.js";

/** What users need of the runtime, by its file. */
const publicRuntime: ReadonlyMap<string, readonly ExportedName[]> = new Map([
  ["issues", [type("Issue"), value("pathText"), type("Result"), value("ValidationError")]],
  [
    "parameters-xml",
    [
      ...["byReference", "jsonParameter", "parameter", "parameters"].map(value),
      ...["Parameter", "ParameterList", "ParametersXml", "WholeParametersXml"].map(type),
    ],
  ],
  ["standard-schema", [type("StandardSchema")]],
  ["xml-document", [type("XmlOptions")]],
  ["xml-reader/issues", [type("XmlIssue"), type("XmlResult")]],
  ["xml-reader/options", [type("XmlReadOptions")]],
  ["xml-reader/parameters", [type("UwsParameter")]],
  ["xml-text", [value("XmlError")]],
]);

/** `runtime.ts`: what users, and the stubs that they own, need of the runtime. */
export function runtimeIndex(conversions: readonly string[], header: string): CodeFile {
  const jsonText = conversions.filter((name) => name === "json-text");
  const files = [
    ...publicRuntime,
    ...jsonText.map((name) => [name, ["jsonText", "parseJson"].map(value)] as const),
  ];
  return {
    header,
    declarations: files.map(([file, names]) => exported(names, `./runtime/${file}`)),
  };
}

/** The bundle's `index.ts`: its types, its schemas, and what is the same for every service. */
export function bundleIndex(
  graph: ModelGraph,
  slot: Slot,
  binding: XmlBinding,
  schemas: readonly SchemaConstant[],
  header: string,
): CodeFile {
  return {
    header,
    declarations: [
      schemaExports(schemas),
      modelExports(graph, "./types"),
      exported(xmlExports(slot, binding), "./xml"),
      exported(xmlReaderExports(slot, binding), "./xml-reader"),
      { kind: "export", from: "./runtime" },
    ],
  };
}

/** What a service's index exports, besides its models. */
export interface ServiceExports {
  readonly job: readonly ExportedName[];
  readonly schemas: readonly SchemaConstant[];
  readonly writers: readonly ExportedName[];
}

/** A service's `index.ts`: its public face. */
export function serviceIndex(
  graph: ModelGraph,
  { job, schemas, writers }: ServiceExports,
  stub: StubType,
  bundleName: string,
  header: string,
): CodeFile {
  return {
    header,
    declarations: [
      { kind: "export", from: `../${bundleName}/index` },
      exported(job, "./job"),
      modelExports(graph, "./parameters"),
      {
        ...exported([value("parametersXml")], "./parameters-xml"),
        // The stub has no declarations beside it, which would hide from compilers what else its owner exports.
        declaredAs: [declaredStub(stub)],
      },
      schemaExports(schemas),
      ...(writers.length === 0 ? [] : [exported(writers, "./writers")]),
    ],
  };
}

function exported(names: readonly ExportedName[], from: string): ExportDeclaration {
  return { kind: "export", names, from };
}

/** The constants with JSON Schemas, whose exact types are longer than everything else that is declared. */
function schemaExports(schemas: readonly SchemaConstant[]): ExportDeclaration {
  return {
    ...exported(
      schemas.map(({ constant }) => value(constant)),
      "./schemas",
    ),
    declaredAs: schemas.map(declaredSchema),
  };
}

/** The schema constants of a bundle, one for each of its models. */
export function schemaConstants({ roots }: ModelGraph): readonly SchemaConstant[] {
  return roots.map(({ name }) => ({
    constant: `${camelCase(name)}JsonSchema`,
    model: name,
    side: "read",
    description: `The JSON Schema of \`${name}\`.`,
  }));
}

/** The types; what has a constant of the same name is exported with it. */
function modelExports(graph: ModelGraph, from: string): ExportDeclaration {
  const constants = closedSetNames(graph);
  const names = graph.forms.declared.map(({ typeName }) => typeName);
  if (!names.some((name) => constants.has(name)))
    return { ...exported(names.map(value), from), isTypeOnly: true };
  return exported(
    names.map((name) => ({ name, isType: !constants.has(name) })),
    from,
  );
}

/** What users need of the XML code. */
export function xmlExports(
  { model }: Slot,
  { documents, elements }: XmlBinding,
): readonly ExportedName[] {
  const job = camelCase(model);
  const element = elements[documents.list.each];
  const results = camelCase(pascalCase(documents.results.element.replace(/^.*:/, "")));
  return [
    ...[`${job}Description`, `${job}ListToXml`, `${job}ListToXmlChunks`].map(value),
    ...[`${model}ListXmlOptions`, `${model}XmlOptions`].map(type),
    value(`${results}ToXml`),
    ...(element?.description === undefined ? [] : [type(element.description)]),
  ];
}
