import { hasXml, type SlotBundle } from "../../bundle/bundle.js";
import { imported } from "../../code/code.js";
import { type CodeFile, type Declaration, exported } from "../../code/declaration.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";
import { isObjectModel } from "../module/copying/models.js";
import {
  inputDiffers,
  inputTitles,
  inputValidatorName,
  inputValidatorsFile,
} from "../module/input-check.js";
import { typesFile } from "../module/module-context.js";
import type { OutputCode } from "../output.js";
import type { ServiceContext } from "./outputs.js";
import type { InputCheck, ServiceSlot } from "./service-slot.js";
import { serviceSlotExports } from "./service-slot-exports.js";
import { publicFunctions, serviceSlotFile } from "./service-slot-file.js";
import { slotModelOf } from "./slot-model.js";
import { slotNames } from "./slot-names.js";
import { slotTypeName } from "./slot-type-name.js";

/** A service's functions for the bundle's model, its own model in the slot, as an output. */
export function serviceSlotOutput(bundle: SlotBundle): OutputCode<ServiceContext> {
  const file = ({ sharedGraph }: ServiceContext): string => slotNames(bundle, sharedGraph).file;
  return {
    files: (context) => [[file(context), codeFile(context, bundle)]],
    exports: (context) => [
      exported(
        serviceSlotExports(context.service, bundle, context.sharedGraph),
        `./${file(context)}`,
      ),
    ],
    documented: (shared) => documentedFunctions(bundle, shared),
  };
}

function codeFile(
  { service, graph, sharedGraph, header }: ServiceContext,
  bundle: SlotBundle,
): CodeFile {
  const root = slotModelOf(graph);
  const typeName = slotTypeName(service, bundle);
  const filled: ServiceSlot = {
    ...{ names: slotNames(bundle, sharedGraph), bundleFolder: `../${bundle.name}` },
    ...{ type: typeName, model: root.name },
    read: imported(root.name, typesFile),
    wire: imported(graph.forms.typeName(root, "wire"), typesFile),
    input: imported(graph.forms.typeName(root, "input"), typesFile),
    inputCheck: inputCheckOf(root, graph),
    isObject: isObjectModel(root.read),
    hasXml: hasXml(bundle),
  };
  return serviceSlotFile(filled, typeName, header);
}

/** What checks what is sent; undefined where it has the type, and the validator, of what is read. */
function inputCheckOf(root: Model, graph: ModelGraph): InputCheck | undefined {
  const { name } = root;
  if (inputDiffers(graph))
    return {
      validator: imported(inputValidatorName(name), inputValidatorsFile),
      titles: imported(inputTitles, inputValidatorsFile),
    };
  if (graph.forms.typeName(root, "input") === name) return undefined;
  return {
    validator: imported(`validate${name}`, "./validators"),
    titles: imported("titles", "./validators"),
  };
}

/** The functions of any service, with the slot's type parameter in place of the service's types. */
function documentedFunctions(bundle: SlotBundle, shared: ModelGraph): readonly Declaration[] {
  const { model, typeParameter } = bundle.slot;
  return publicFunctions({
    names: slotNames(bundle, shared),
    bundleFolder: `../${bundle.name}`,
    type: `${model}<${typeParameter}>`,
    model: typeParameter,
    read: typeParameter,
    wire: `${typeParameter}Wire`,
    input: `${typeParameter}Input`,
    inputCheck: { validator: "", titles: "" },
    isObject: true,
    hasXml: hasXml(bundle),
  });
}
