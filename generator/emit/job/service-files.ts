import { pascalCase } from "../../canonical/names.js";
import { imported } from "../../code/code.js";
import type { CodeFile } from "../../code/declaration.js";
import { typescriptText } from "../../code/typescript.js";
import { failure } from "../../diagnostics/diagnostic.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";
import type { Bundle } from "../../source/bundle.js";
import type { Target } from "../../source/config.js";
import { isObjectModel } from "../module/copying/models.js";
import { emitReaders } from "../module/readers.js";
import { emitSchemas, type SchemaConstant, writtenDiffers } from "../module/schemas.js";
import { emitTypes } from "../module/types.js";
import { emitValidators, type ImportStyle } from "../module/validators.js";
import { emitValueConstants } from "../module/value-constants.js";
import { emitWriters, hasWriter, hasWriters } from "../module/writers.js";
import { headerFor } from "./bundle-files.js";
import { emitServiceIndex } from "./index-files.js";
import { serviceJobFile } from "./service-job.js";
import { slotNames } from "./slot-names.js";
import { emitStub } from "./stub.js";
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
  extension: string,
): Promise<ServiceFiles> {
  const [root] = graph.roots;
  if (root === undefined) throw failure("no-parameters-model", {});
  const model = root.name;
  const style: ImportStyle = { shared: `../${bundle.name}`, extension };
  const header = headerFor(`The service ${service}`);
  const schemas = schemaConstants(graph, model, bundle);
  const generated = new Map([
    [
      "index.ts",
      emitServiceIndex(
        graph,
        jobExports(service, bundle, shared),
        schemas.map(({ constant }) => constant),
        hasWriter(graph, model) ? [writerExport(model, bundle)] : [],
        bundle.name,
        header,
        extension,
      ),
    ],
    ["job.ts", typescriptText(serviceJob(service, root, bundle, shared, graph, header), extension)],
    ["parameters.ts", (await emitTypes(graph, header)) + emitValueConstants(graph)],
    ["readers.ts", emitReaders(graph, header, "parameters", style)],
    ["schemas.ts", emitSchemas(graph, schemas, header)],
    ["validators.ts", emitValidators(graph, header, style)],
    ...(hasWriters(graph)
      ? [["writers.ts", emitWriters(graph, header, "parameters", style)] as const]
      : []),
  ]);
  const stubOf = (target: Target, types: string): ServiceStub => ({
    path: `${service}/${stubNames[target]}`,
    text: emitStub(root, style, target),
    model,
    typesPath: `${service}/${types}`,
  });
  return {
    generated: new Map([...generated].map(([path, text]) => [`${service}/${path}`, text])),
    stub: stubOf("ts", "parameters.ts"),
    otherStub: stubOf("js+dts", "parameters.d.ts"),
  };
}

/** What writes the parameters, where they have another form on the wire than they are read in. */
function writerExport(model: string, { slot }: Bundle): string {
  return `write${model} as serialize${pascalCase(slot.property)}`;
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

function jobExports(service: string, bundle: Bundle, shared: ModelGraph): readonly string[] {
  const { model, value, propertyType, propertyValue } = slotNames(bundle, shared);
  return [
    ...[`parse${model}`, `safeParse${model}`, `serialize${model}`, `${value}Schema`],
    ...[`${value}ToXml`, `parse${propertyType}`, `safeParse${propertyType}`],
    ...[`${propertyValue}Schema`, `${propertyValue}ToXml`],
    `type ${serviceJobName(service, bundle)}`,
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
