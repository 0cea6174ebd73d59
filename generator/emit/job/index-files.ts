import { type Bundle, hasXml } from "../../bundle/bundle.js";
import {
  type CodeFile,
  type ExportDeclaration,
  type ExportedName,
  exported,
  type,
  value,
} from "../../code/declaration.js";
import { runtimeFolder } from "../runtime-import.js";
import { xmlRuntime } from "./xml-runtime.js";

/** What users need of the runtime, by its file. */
const publicRuntime: ReadonlyMap<string, readonly ExportedName[]> = new Map([
  ["issues", [type("Issue"), value("pathText"), type("Result"), value("SchemaError")]],
  [
    xmlRuntime.file,
    [
      ...[xmlRuntime.byReference, ...Object.values(xmlRuntime.helpers)].map(value),
      ...[xmlRuntime.part, xmlRuntime.list, xmlRuntime.stub, xmlRuntime.wholeStub].map(type),
    ],
  ],
  ["standard-schema", [type("StandardSchema")]],
  ["xml-document", [type("XmlOptions")]],
  ["xml-reader/issues", [type("XmlIssue"), type("XmlResult")]],
  ["xml-reader/options", [type("XmlReadOptions")]],
  [`xml-reader/${xmlRuntime.readerFile}`, [type(xmlRuntime.partRead)]],
  ["xml-text", [value("XmlError")]],
]);

/** The runtime's `index.ts`: what users, and the stubs that they own, need of it. */
export function runtimeIndex(
  bundle: Bundle,
  conversions: readonly string[],
  header: string,
): CodeFile {
  const jsonText = conversions.filter((name) => name === "json-text");
  const files = [
    ...[...publicRuntime].filter(([file]) => hasXml(bundle) || !isForXml(file)),
    ...jsonText.map((name) => [name, ["jsonText", "parseJson"].map(value)] as const),
  ];
  return {
    header,
    declarations: files.map(([file, names]) => exported(names, `./${file}`)),
  };
}

/** Whether a file of the runtime is of use only where there is XML. */
export function isForXml(file: string): boolean {
  return file.startsWith("xml-");
}

/** The bundle's `index.ts`: what its outputs export, and what is the same for every service. */
export function bundleIndex(exports: readonly ExportDeclaration[], header: string): CodeFile {
  return { header, declarations: [...exports, { kind: "export", from: `${runtimeFolder}/index` }] };
}

/** A service's `index.ts`: its public face, with that of the bundle. */
export function serviceIndex(
  exports: readonly ExportDeclaration[],
  bundleName: string,
  header: string,
): CodeFile {
  return {
    header,
    declarations: [{ kind: "export", from: `../${bundleName}/index` }, ...exports],
  };
}
