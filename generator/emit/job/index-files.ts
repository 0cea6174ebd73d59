import type { Slot } from "../../bundle/slot.js";
import type { XmlBinding } from "../../bundle/xml-binding.js";
import { camelCase, pascalCase } from "../../canonical/names.js";
import { exportLine } from "../../code/import-lines.js";
import { closedSetNames } from "../../model/closed-sets.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { xmlReaderExports } from "./xml-reader.js";

/** What users need of the runtime, by its file. */
const publicRuntime: ReadonlyMap<string, readonly string[]> = new Map([
  ["issues", ["type Issue", "pathText", "type Result", "ValidationError"]],
  [
    "parameters-xml",
    [
      "byReference",
      "jsonParameter",
      "type Parameter",
      "type ParameterList",
      "type ParametersXml",
      "parameter",
      "parameters",
      "type WholeParametersXml",
    ],
  ],
  ["standard-schema", ["type StandardSchema"]],
  ["xml-document", ["type XmlOptions"]],
  ["xml-reader/issues", ["type XmlIssue", "type XmlResult"]],
  ["xml-reader/options", ["type XmlReadOptions"]],
  ["xml-reader/parameters", ["type UwsParameter"]],
  ["xml-text", ["XmlError"]],
]);

/** `runtime.ts`: what users, and the stubs that they own, need of the runtime. */
export function emitRuntimeIndex(
  conversions: readonly string[],
  header: string,
  extension: string,
): string {
  const jsonText = conversions.filter((name) => name === "json-text");
  const files = [
    ...publicRuntime,
    ...jsonText.map((name) => [name, ["jsonText", "parseJson"]] as const),
  ];
  const lines = files.map(([file, names]) => exportLine(names, `./runtime/${file}${extension}`));
  return `${header}\n${lines.join("\n")}\n`;
}

/** The bundle's `index.ts`: its types, its schemas, and what is the same for every service. */
export function emitBundleIndex(
  graph: ModelGraph,
  slot: Slot,
  binding: XmlBinding,
  header: string,
  extension: string,
): string {
  const lines = [
    exportLine(
      schemaConstants(graph).map(({ constant }) => constant),
      `./schemas${extension}`,
    ),
    modelExports(graph, `./types${extension}`),
    exportLine(xmlExports(slot, binding), `./xml${extension}`),
    exportLine(xmlReaderExports(slot, binding), `./xml-reader${extension}`),
    `export * from "./runtime${extension}";`,
  ];
  return `${header}\n${lines.join("\n")}\n`;
}

/** A service's `index.ts`: its public face. */
export function emitServiceIndex(
  graph: ModelGraph,
  jobExports: readonly string[],
  schemaNames: readonly string[],
  writers: readonly string[],
  bundleName: string,
  header: string,
  extension: string,
): string {
  const lines = [
    `export * from "../${bundleName}/index${extension}";`,
    exportLine(jobExports, `./job${extension}`),
    modelExports(graph, `./parameters${extension}`),
    `export { parametersXml } from "./parameters-xml${extension}";`,
    exportLine(schemaNames, `./schemas${extension}`),
    ...(writers.length === 0 ? [] : [exportLine(writers, `./writers${extension}`)]),
  ];
  return `${header}\n${lines.join("\n")}\n`;
}

/** The schema constants of a bundle, one for each of its models. */
export function schemaConstants(
  graph: ModelGraph,
): { readonly constant: string; readonly model: string }[] {
  return graph.roots.map(({ name }) => ({
    constant: `${camelCase(name)}JsonSchema`,
    model: name,
  }));
}

/** The types; what has a constant of the same name is exported with it. */
function modelExports(graph: ModelGraph, from: string): string {
  const constants = closedSetNames(graph);
  const names = graph.forms.declared.map(({ typeName }) => typeName);
  if (!names.some((name) => constants.has(name))) return exportLine(names, from, "export type");
  return exportLine(
    names.map((name) => (constants.has(name) ? name : `type ${name}`)),
    from,
  );
}

/** What users need of the XML code. */
export function xmlExports(
  { model }: Slot,
  { documents, elements }: XmlBinding,
): readonly string[] {
  const job = camelCase(model);
  const element = elements[documents.list.each];
  const results = camelCase(pascalCase(documents.results.element.replace(/^.*:/, "")));
  return [
    `${job}Description`,
    `${job}ListToXml`,
    `${job}ListToXmlChunks`,
    `type ${model}ListXmlOptions`,
    `type ${model}XmlOptions`,
    `${results}ToXml`,
    ...(element?.description === undefined ? [] : [`type ${element.description}`]),
  ];
}
