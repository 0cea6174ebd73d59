import {
  type Bundle,
  hasSlot,
  hasXml,
  type SlotBundle,
  type XmlBundle,
} from "../../bundle/bundle.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ModuleContext } from "../module/module-context.js";
import { moduleOutputs } from "../module/outputs.js";
import type { Output, OutputCode, OutputFacts } from "../output.js";
import { xmlRuntime } from "./xml-runtime.js";

/** What a bundle has for all services. */
export function sharedOutputs(bundle: Bundle): readonly Output<ModuleContext>[] {
  return [...moduleOutputs, ...outputsBesideModels(bundle)];
}

/** What it has for all services besides what every module has. */
export function outputsBesideModels(bundle: Bundle): readonly Output<ModuleContext>[] {
  return [
    ...(hasSlot(bundle) ? outputsOf(bundle, sharedWithSlot) : []),
    ...(hasXml(bundle) ? outputsOf(bundle, sharedWithXml) : []),
  ];
}

/** A service's module, and the models that it shares with others. */
export interface ServiceContext extends ModuleContext {
  readonly service: string;
  readonly sharedGraph: ModelGraph;
}

/** What a bundle has for each service. */
export function serviceOutputs(bundle: Bundle): readonly Output<ServiceContext>[] {
  return [
    ...moduleOutputs,
    ...(hasSlot(bundle) ? outputsOf(bundle, serviceWithSlot) : []),
    ...(hasXml(bundle) ? outputsOf(bundle, serviceWithXml) : []),
  ];
}

const sharedWithSlot: readonly BundleOutput<SlotBundle, ModuleContext>[] = [
  {
    name: "slot",
    reservedNames: ["SlotReader"],
    load: async (bundle) => (await import("./slot-file.js")).slotOutput(bundle),
  },
];

const sharedWithXml: readonly BundleOutput<XmlBundle, ModuleContext>[] = [
  {
    name: "xml",
    reservedNames: [
      ...[xmlRuntime.part, xmlRuntime.list, xmlRuntime.stub, xmlRuntime.wholeStub],
      ...["XmlError", "XmlOptions"],
    ],
    load: async (bundle) => (await import("./xml.js")).xmlOutput(bundle),
  },
  {
    name: "xml-reader",
    reservedNames: [
      ...["Member", xmlRuntime.partRead, "XmlIssue", "XmlReadOptions", "XmlReader"],
      ...["XmlResult", "XmlType"],
    ],
    load: async (bundle) => (await import("./xml-reader.js")).xmlReaderOutput(bundle),
  },
];

const serviceWithSlot: readonly BundleOutput<SlotBundle, ServiceContext>[] = [
  {
    name: "input-validators",
    reservedNames: ["inputTitles"],
    load: async () => (await import("../module/input-validators.js")).inputValidatorsOutput,
  },
  {
    name: "service-slot",
    reservedNames: ["inputSlot", "slot", "standardSchema", "titles", "valueOrThrow"],
    load: async (bundle) => (await import("./service-slot-output.js")).serviceSlotOutput(bundle),
  },
];

const serviceWithXml: readonly BundleOutput<XmlBundle, ServiceContext>[] = [
  { name: "stub", load: async (bundle) => (await import("./stub.js")).stubOutput(bundle) },
];

/** All outputs, whatever bundle they need: for schemas of which the bundle is not known, and for the config's schema. */
export const allOutputs: readonly OutputFacts[] = [
  ...moduleOutputs,
  ...[...sharedWithSlot, ...sharedWithXml, ...serviceWithSlot, ...serviceWithXml],
];

/** An output of bundles that have what it needs. */
interface BundleOutput<Needed, Context> extends OutputFacts {
  readonly load: (bundle: Needed) => Promise<OutputCode<Context>>;
}

function outputsOf<Needed, Context>(
  bundle: Needed,
  outputs: readonly BundleOutput<Needed, Context>[],
): readonly Output<Context>[] {
  return outputs.map(({ load, ...facts }) => ({ ...facts, load: () => load(bundle) }));
}
