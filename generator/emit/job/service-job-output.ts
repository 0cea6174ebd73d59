import { hasXml, type SlotBundle } from "../../bundle/bundle.js";
import { pascalCase } from "../../canonical/names.js";
import { imported } from "../../code/code.js";
import {
  type CodeFile,
  type Declaration,
  type ExportedName,
  exported,
  type,
  value,
} from "../../code/declaration.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { isObjectModel } from "../module/copying/models.js";
import type { OutputCode } from "../output.js";
import type { ServiceContext } from "./outputs.js";
import { parametersModelOf } from "./parameters-model.js";
import { publicFunctions, serviceJobFile } from "./service-job.js";
import { slotNames } from "./slot-names.js";

/** A service's functions for the bundle's model, its own model in the slot, as an output. */
export function jobOutput(bundle: SlotBundle): OutputCode<ServiceContext> {
  return {
    files: (context) => [["job", serviceJob(context, bundle)]],
    exports: (context) => [exported(jobExports(context, bundle), "./job")],
    documented: (shared) => documentedFunctions(bundle, shared),
  };
}

/** The name of a service's job type: `vo-cutouts` → `VoCutoutsJob`. */
export function serviceJobName(service: string, { slot }: SlotBundle): string {
  return `${pascalCase(service)}${slot.model}`;
}

function serviceJob(
  { service, graph, sharedGraph, header, shared, typesFile }: ServiceContext,
  bundle: SlotBundle,
): CodeFile {
  const root = parametersModelOf(graph);
  const jobType = serviceJobName(service, bundle);
  const job = {
    ...{ names: slotNames(bundle, sharedGraph), bundleFolder: shared, jobType, model: root.name },
    read: imported(root.name, `./${typesFile}`),
    wire: imported(graph.forms.typeName(root, "wire"), `./${typesFile}`),
    isObject: isObjectModel(root.read),
    hasXml: hasXml(bundle),
  };
  return serviceJobFile(job, jobType, header);
}

function jobExports(
  { service, sharedGraph }: ServiceContext,
  bundle: SlotBundle,
): readonly ExportedName[] {
  const names = slotNames(bundle, sharedGraph);
  const { model, propertyType, propertyValue } = names;
  const toXml = (of: string): readonly ExportedName[] =>
    hasXml(bundle) ? [value(`${of}ToXml`)] : [];
  return [
    ...[`parse${model}`, `safeParse${model}`, `serialize${model}`].map(value),
    ...[value(`${names.value}Schema`), ...toXml(names.value)],
    ...[`parse${propertyType}`, `safeParse${propertyType}`].map(value),
    ...[value(`${propertyValue}Schema`), ...toXml(propertyValue)],
    type(serviceJobName(service, bundle)),
  ];
}

/** The functions of any service, with the slot's type parameter in place of the service's types. */
function documentedFunctions(bundle: SlotBundle, shared: ModelGraph): readonly Declaration[] {
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
