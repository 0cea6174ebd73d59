import type { Bundle } from "../../bundle/bundle.js";
import { fillTemplate, readTemplate } from "../../code/templates.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { bundleReplacements } from "../job/bundle-files.js";
import { xmlExports } from "../job/index-files.js";
import { emitXml } from "../job/xml.js";
import { emitXmlReader, xmlReaderExports } from "../job/xml-reader.js";
import { type FunctionDocs, functionDocsOf } from "./function-docs.js";

/** The functions that every service has, from the very code that is generated. */
export function serviceFunctions(bundle: Bundle, shared: ModelGraph): readonly FunctionDocs[] {
  const { slot, xml } = bundle;
  const style = { shared: ".", extension: ".js" };
  const exported = new Set([...xmlExports(slot, xml), ...xmlReaderExports(slot, xml)]);
  const ofBundle = [
    emitXml(shared, slot, xml, "", style),
    emitXmlReader(shared, slot, xml, "", style),
  ].flatMap(functionDocsOf);
  return [
    ...functionDocsOf(serviceCode(bundle, shared)),
    ...ofBundle.filter(({ name }) => exported.has(name)),
  ];
}

/** A service's own file, with the type parameter in the place of the service's types. */
function serviceCode(bundle: Bundle, shared: ModelGraph): string {
  const { model, typeParameter } = bundle.slot;
  return fillTemplate(
    readTemplate("service/job.ts"),
    [
      [", ServiceWireProperty>", ">"],
      ["<ServiceWireProperty>", ""],
      ["ServiceWireProperty", "unknown"],
      ["ServiceParametersWire", "\u0000wire\u0000"],
      ["ServiceParameters", "\u0000parameters\u0000"],
      ["ServiceSlotModel", "\u0000model\u0000"],
      ...bundleReplacements(bundle, shared),
      ["\u0000wire\u0000", `${typeParameter}Input`],
      ["\u0000parameters\u0000", typeParameter],
      ["\u0000model\u0000", `${model}<${typeParameter}>`],
    ],
    ".js",
  );
}
