import {
  type Bundle,
  hasSlot,
  hasXml,
  type SlotBundle,
  type XmlBundle,
} from "../../bundle/bundle.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { publicFunctions } from "../job/service-job.js";
import { slotNames } from "../job/slot-names.js";
import { xmlExports, xmlFile } from "../job/xml.js";
import { xmlReaderExports, xmlReaderFile } from "../job/xml-reader.js";
import { type FunctionDocs, functionDocsOf } from "./function-docs.js";

/** The functions that every service has, of its model in the slot, from the very declarations that are generated. */
export function serviceFunctions(bundle: Bundle, shared: ModelGraph): readonly FunctionDocs[] {
  if (!hasSlot(bundle)) return [];
  return [
    ...functionDocsOf(ofService(bundle, shared)),
    ...(hasXml(bundle) ? ofXml(bundle, shared) : []),
  ];
}

/** The functions of the bundle's own files that users may call. */
function ofXml({ slot, xml }: XmlBundle, shared: ModelGraph): readonly FunctionDocs[] {
  const exports = [...xmlExports(slot, xml), ...xmlReaderExports(slot, xml)];
  const exported = new Set(exports.map(({ name }) => name));
  const ofBundle = [xmlFile(shared, slot, xml, ""), xmlReaderFile(shared, slot, xml, "")].flatMap(
    ({ declarations }) => functionDocsOf(declarations),
  );
  return ofBundle.filter(({ name }) => exported.has(name));
}

/** A service's own functions, with the type parameter in the place of the service's types. */
function ofService(bundle: SlotBundle, shared: ModelGraph): ReturnType<typeof publicFunctions> {
  const { model, typeParameter } = bundle.slot;
  return publicFunctions({
    names: slotNames(bundle, shared),
    bundleFolder: `../${bundle.name}`,
    jobType: `${model}<${typeParameter}>`,
    model: typeParameter,
    read: typeParameter,
    wire: `${typeParameter}Input`,
    isObject: true,
    hasXml: hasXml(bundle),
  });
}
