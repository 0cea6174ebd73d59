import { type Bundle, hasSlot, hasXml, type SlotBundle } from "../../bundle/bundle.js";
import { pascalCase } from "../../canonical/names.js";
import { type PrintStyle, printedFiles } from "../../code/target.js";
import { targetOf, targets } from "../../code/target-names.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ModuleOptions } from "../../source/config.js";
import { rootSchemas } from "../module/schemas.js";
import { hasWriter } from "../module/writers.js";
import { filesOf, type Output } from "../output.js";
import { headerFor } from "./bundle-files.js";
import { serviceIndex } from "./index-files.js";
import { type ServiceContext, serviceOutputs } from "./outputs.js";
import { slotModelOf } from "./slot-model.js";
import { slotSchemas } from "./slot-schemas.js";
import { type StubType, stubText } from "./stub.js";
import { stubConstantName, stubName } from "./stub-name.js";

/** What is written for one service. */
export interface ServiceFiles {
  /** The files that each run writes anew, by their path in the output folder. */
  readonly generated: ReadonlyMap<string, string>;
  /** The stub, which is written only where there is none; undefined where the bundle's models have no XML. */
  readonly stub: ServiceStub | undefined;
  /** What the stub would be with other targets, which may have been written before. */
  readonly otherStubs: readonly ServiceStub[];
}

/** The stub, and what it is about. */
export interface ServiceStub {
  readonly path: string;
  readonly text: string;
  /** What it exports. */
  readonly constant: string;
  /** The type that it writes, and the file that has it. */
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
  options: ModuleOptions,
  outputs: readonly Output<ServiceContext>[] = serviceOutputs(bundle),
): Promise<ServiceFiles> {
  const header = headerFor(`The service ${service}`);
  const { files, exports } = await filesOf(outputs, {
    ...{ service, graph, options, sharedGraph: shared, header },
    ...(hasSlot(bundle) ? slotFace(graph, bundle) : { schemas: rootSchemas(graph), writers: [] }),
  });
  const index = serviceIndex(exports, bundle.name, header);
  const generated = [...printedFiles([["index", index], ...files], style)];
  return {
    generated: new Map(generated.map(([path, text]) => [`${service}/${path}`, text])),
    ...stubsFor(service, bundle, graph, style),
  };
}

function stubsFor(
  service: string,
  bundle: Bundle,
  graph: ModelGraph,
  style: PrintStyle,
): Pick<ServiceFiles, "stub" | "otherStubs"> {
  if (!hasXml(bundle)) return { stub: undefined, otherStubs: [] };
  const stub: StubType = { root: slotModelOf(graph), bundle };
  const others = targets.filter(({ name }) => name !== style.target);
  return {
    stub: serviceStub(service, stub, style),
    otherStubs: others.map(({ name }) =>
      serviceStub(service, stub, { target: name, extension: ".js" }),
    ),
  };
}

function serviceStub(service: string, stub: StubType, style: PrintStyle): ServiceStub {
  const { slot } = stub.bundle;
  return {
    path: `${service}/${stubName(slot, style.target)}`,
    constant: stubConstantName(slot),
    text: stubText(stub, style),
    model: stub.root.name,
    typesPath: `${service}/types${targetOf(style.target).typesEnding}`,
  };
}

/** What users see of the model that fills the slot. */
function slotFace(
  graph: ModelGraph,
  { slot }: SlotBundle,
): Pick<ServiceContext, "schemas" | "writers"> {
  const { name } = slotModelOf(graph);
  // What writes the model, where it has another form on the wire than it is read in.
  const writer = { name: `write${name}`, as: `serialize${pascalCase(slot.property)}` };
  return {
    schemas: slotSchemas(graph, name, slot),
    writers: hasWriter(graph, name) ? [writer] : [],
  };
}
