import type { Bundle } from "../../bundle/bundle.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { xmlExports } from "../job/index-files.js";
import { publicFunctions } from "../job/service-job.js";
import { slotNames } from "../job/slot-names.js";
import { xmlFile } from "../job/xml.js";
import { xmlReaderExports, xmlReaderFile } from "../job/xml-reader.js";
import { type FunctionDocs, functionDocsOf } from "./function-docs.js";

/** The functions that every service has, from the very declarations that are generated. */
export function serviceFunctions(bundle: Bundle, shared: ModelGraph): readonly FunctionDocs[] {
  const { slot, xml } = bundle;
  const exports = [...xmlExports(slot, xml), ...xmlReaderExports(slot, xml)];
  const exported = new Set(exports.map(({ name }) => name));
  const ofBundle = [xmlFile(shared, slot, xml, ""), xmlReaderFile(shared, slot, xml, "")].flatMap(
    ({ declarations }) => functionDocsOf(declarations),
  );
  return [
    ...functionDocsOf(ofService(bundle, shared)),
    ...ofBundle.filter(({ name }) => exported.has(name)),
  ];
}

/** A service's own functions, with the type parameter in the place of the service's types. */
function ofService(bundle: Bundle, shared: ModelGraph): ReturnType<typeof publicFunctions> {
  const { model, typeParameter } = bundle.slot;
  return publicFunctions({
    names: slotNames(bundle, shared),
    bundleFolder: `../${bundle.name}`,
    jobType: `${model}<${typeParameter}>`,
    model: typeParameter,
    read: typeParameter,
    wire: `${typeParameter}Input`,
    isObject: true,
  });
}
