import type { CanonicalModule } from "../../canonical/module.js";
import { graphOf } from "../../model/graph-of.js";
import type { Bundle } from "../../source/bundle.js";
import { xmlExports } from "../job/index-files.js";
import { publicFunctions } from "../job/service-job.js";
import { slotNames } from "../job/slot-names.js";
import { xmlFile } from "../job/xml.js";
import { xmlReaderExports, xmlReaderFile } from "../job/xml-reader.js";
import { type FunctionDocs, functionDocsOf } from "./function-docs.js";

/** The functions that every service has, from the very declarations that are generated. */
export function serviceFunctions(bundle: Bundle, shared: CanonicalModule): readonly FunctionDocs[] {
  const { slot, xml } = bundle;
  const exports = [...xmlExports(slot, xml), ...xmlReaderExports(slot, xml)];
  const exported = new Set(exports.map(({ name }) => name));
  const ofBundle = [
    xmlFile(graphOf(shared), slot, xml, ""),
    xmlReaderFile(graphOf(shared), slot, xml, ""),
  ].flatMap(({ declarations }) => functionDocsOf(declarations));
  return [
    ...functionDocsOf(ofService(bundle, shared)),
    ...ofBundle.filter(({ name }) => exported.has(name)),
  ];
}

/** A service's own functions, with the type parameter in the place of the service's types. */
function ofService(bundle: Bundle, shared: CanonicalModule): ReturnType<typeof publicFunctions> {
  const { model, typeParameter } = bundle.slot;
  return publicFunctions({
    names: slotNames(bundle, graphOf(shared)),
    bundleFolder: `../${bundle.name}`,
    jobType: `${model}<${typeParameter}>`,
    model: typeParameter,
    read: typeParameter,
    wire: `${typeParameter}Input`,
    isObject: true,
  });
}
