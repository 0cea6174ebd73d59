import { type Bundle, hasSlot, hasXml } from "../../bundle/bundle.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ModuleContext } from "../module/module-context.js";
import { moduleOutputs } from "../module/outputs.js";
import type { Output } from "../output.js";

/** What a bundle has for all services. */
export function sharedOutputs(bundle: Bundle): readonly Output<ModuleContext>[] {
  return [
    ...moduleOutputs,
    ...(hasSlot(bundle)
      ? [
          {
            name: "slot",
            reservedNames: slotNames,
            load: async () => (await import("./slot-file.js")).slotOutput(bundle),
          },
        ]
      : []),
    ...(hasXml(bundle)
      ? [
          {
            name: "xml",
            reservedNames: xmlNames,
            load: async () => (await import("./xml.js")).xmlOutput(bundle),
          },
          {
            name: "xml-reader",
            reservedNames: xmlReaderNames,
            load: async () => (await import("./xml-reader.js")).xmlReaderOutput(bundle),
          },
        ]
      : []),
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
    ...(hasSlot(bundle)
      ? [
          {
            name: "job",
            load: async () => (await import("./service-job-output.js")).jobOutput(bundle),
          },
        ]
      : []),
    ...(hasXml(bundle)
      ? [{ name: "stub", load: async () => (await import("./stub.js")).stubOutput(bundle) }]
      : []),
  ];
}

const slotNames: readonly string[] = ["SlotReader"];

const xmlNames: readonly string[] = [
  ...["Parameter", "ParameterList", "ParametersXml", "WholeParametersXml"],
  ...["XmlError", "XmlOptions"],
];

const xmlReaderNames: readonly string[] = [
  ...["Member", "UwsParameter", "XmlIssue", "XmlReadOptions", "XmlReader", "XmlResult", "XmlType"],
];

/** The names that no bundle's models may have, for schemas of which the bundle is not known. */
export const allOutputs: readonly Pick<Output<never>, "reservedNames">[] = [
  ...moduleOutputs,
  ...[slotNames, xmlNames, xmlReaderNames].map((reservedNames) => ({ reservedNames })),
];
