import type { Bundle } from "../../bundle/bundle.js";
import { pascalCase } from "../../canonical/names.js";
import { imported } from "../../code/code.js";
import { type CodeFile, type ExportedName, type, value } from "../../code/declaration.js";
import { type PrintStyle, printedFiles, type Target } from "../../code/target.js";
import { failure } from "../../diagnostics/diagnostic.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";
import { isObjectModel } from "../module/copying/models.js";
import { readersFile } from "../module/readers.js";
import { type SchemaConstant, schemasFile, writtenDiffers } from "../module/schemas.js";
import { typesFile } from "../module/types.js";
import { validatorsFile } from "../module/validators.js";
import { hasWriter, hasWriters, writersFile } from "../module/writers.js";
import { headerFor } from "./bundle-files.js";
import { serviceIndex } from "./index-files.js";
import { serviceJobFile } from "./service-job.js";
import { slotNames } from "./slot-names.js";
import { type StubType, stubText } from "./stub.js";
import { stubNames } from "./stub-name.js";

/** What is written for one service. */
export interface ServiceFiles {
  /** The files that each run writes anew, by their path in the output folder. */
  readonly generated: ReadonlyMap<string, string>;
  /** The stub, which is written only where there is none. */
  readonly stub: ServiceStub;
  /** What the stub would be with the other target, which may have been written before. */
  readonly otherStub: ServiceStub;
}

/** The stub, and what it is about. */
export interface ServiceStub {
  readonly path: string;
  readonly text: string;
  /** The type of the parameters that it writes, and the file that has it. */
  readonly model: string;
  readonly typesPath: string;
}

/** The files of one service. */
export async function emitServiceFiles(
  service: string,
  bundle: Bundle,
  shared: ModelGraph,
  graph: ModelGraph,
  style: PrintStyle,
): Promise<ServiceFiles> {
  const [root] = graph.roots;
  if (root === undefined) throw failure("no-parameters-model", {});
  const header = headerFor(`The service ${service}`);
  const folder = `../${bundle.name}`;
  const stub: StubType = { root, shared: folder };
  const schemas = schemaConstants(graph, root.name, bundle);
  const exports = {
    job: jobExports(service, bundle, shared),
    schemas,
    writers: hasWriter(graph, root.name) ? [writerExport(root.name, bundle)] : [],
  };
  const files: readonly (readonly [string, CodeFile])[] = [
    ["index", serviceIndex(graph, exports, stub, bundle.name, header)],
    ["job", serviceJob(service, root, bundle, shared, graph, header)],
    ["parameters", await typesFile(graph, header)],
    ["readers", readersFile(graph, header, "parameters", folder)],
    ["schemas", schemasFile(graph, schemas, header)],
    ["validators", validatorsFile(graph, header, folder)],
    ...(hasWriters(graph)
      ? [["writers", writersFile(graph, header, "parameters", folder)] as const]
      : []),
  ];
  const generated = [...printedFiles(files, style)];
  return {
    generated: new Map(generated.map(([path, text]) => [`${service}/${path}`, text])),
    stub: serviceStub(service, stub, style),
    otherStub: serviceStub(service, stub, otherStyle[style.target]),
  };
}

/** How a stub is printed with the other target. */
const otherStyle: { readonly [target in Target]: PrintStyle } = {
  ts: { target: "js+dts", extension: ".js" },
  "js+dts": { target: "ts", extension: ".js" },
};

function serviceStub(service: string, stub: StubType, style: PrintStyle): ServiceStub {
  return {
    path: `${service}/${stubNames[style.target]}`,
    text: stubText(stub, style),
    model: stub.root.name,
    typesPath: `${service}/parameters${style.target === "ts" ? ".ts" : ".d.ts"}`,
  };
}

/** What writes the parameters, where they have another form on the wire than they are read in. */
function writerExport(model: string, { slot }: Bundle): ExportedName {
  return { name: `write${model}`, as: `serialize${pascalCase(slot.property)}` };
}

/** The name of a service's job type: `vo-cutouts` → `VoCutoutsJob`. */
export function serviceJobName(service: string, { slot }: Bundle): string {
  return `${pascalCase(service)}${slot.model}`;
}

function serviceJob(
  service: string,
  root: Model,
  bundle: Bundle,
  shared: ModelGraph,
  graph: ModelGraph,
  header: string,
): CodeFile {
  const job = {
    names: slotNames(bundle, shared),
    bundleFolder: `../${bundle.name}`,
    jobType: serviceJobName(service, bundle),
    model: root.name,
    read: imported(root.name, "./parameters"),
    wire: imported(graph.forms.typeName(root, "wire"), "./parameters"),
    isObject: isObjectModel(root.read),
  };
  return serviceJobFile(job, serviceJobName(service, bundle), header);
}

function jobExports(service: string, bundle: Bundle, shared: ModelGraph): readonly ExportedName[] {
  const names = slotNames(bundle, shared);
  const { model, propertyType, propertyValue } = names;
  return [
    ...[`parse${model}`, `safeParse${model}`, `serialize${model}`].map(value),
    ...[`${names.value}Schema`, `${names.value}ToXml`].map(value),
    ...[`parse${propertyType}`, `safeParse${propertyType}`].map(value),
    ...[`${propertyValue}Schema`, `${propertyValue}ToXml`].map(value),
    type(serviceJobName(service, bundle)),
  ];
}

function schemaConstants(
  graph: ModelGraph,
  model: string,
  { slot }: Bundle,
): readonly SchemaConstant[] {
  const read: SchemaConstant = {
    constant: `${slot.property}JsonSchema`,
    model,
    side: "read",
    description: "The JSON Schema of the parameters as the service sends them.",
  };
  const written: SchemaConstant = {
    constant: `${slot.property}InputJsonSchema`,
    model,
    side: "written",
    description: "The JSON Schema of the parameters as the service accepts them.",
  };
  return writtenDiffers(graph, model) ? [read, written] : [read];
}
