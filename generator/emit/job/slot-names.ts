import type { SlotBundle } from "../../bundle/bundle.js";
import { documentTitle } from "../../bundle/document-words.js";
import type { Slot } from "../../bundle/slot.js";
import { camelCase, pascalCase } from "../../canonical/names.js";
import { type Code, imported } from "../../code/code.js";
import { freeName, reservedWords } from "../../code/names.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { hasWriter } from "../module/writers.js";
import { stubConstantName, stubFile } from "./stub-name.js";
import { xmlRuntime } from "./xml-runtime.js";

/** What the slot's model and what is made of it are called in code. */
export interface SlotNames {
  /** The model with the slot. */
  readonly model: string;
  /** A variable with a value of it. */
  readonly value: string;
  /** The file that has its functions, beside the types. */
  readonly file: string;
  /** The slot's property, and what stands for it in names of functions. */
  readonly property: string;
  readonly propertyValue: string;
  readonly propertyType: string;
  /** A variable with a value of the property. */
  readonly propertyVariable: string;
  /** A service's stub: the file, and what it exports. */
  readonly stubFile: string;
  readonly stubConstant: string;
  /** What people call the model as XML. */
  readonly document: string;
  /** The same on the wire. */
  readonly wireModel: string;
  readonly wireProperty: string;
  /** The wire's model as it may come, and as it goes. */
  readonly wireInput: string;
  readonly wireOutput: string;
  /** Whether the wire's model has another form than it is read in. */
  readonly hasWriter: boolean;
}

/** The names for a bundle's slot. */
export function slotNames(bundle: SlotBundle, graph: ModelGraph): SlotNames {
  const { slot } = bundle;
  const wireModel = graph.models.get(slot.wire.model);
  const wireInput =
    wireModel === undefined ? slot.wire.model : graph.forms.typeName(wireModel, "wire");
  const isWritten = hasWriter(graph, slot.wire.model);
  const value = camelCase(slot.model);
  return {
    model: slot.model,
    value: freeName(value, reservedWords),
    file: value,
    property: slot.property,
    propertyValue: camelCase(slot.property),
    propertyType: pascalCase(slot.property),
    propertyVariable: propertyVariable(slot),
    stubFile: stubFile(slot),
    stubConstant: stubConstantName(slot),
    document: documentTitle(bundle),
    wireModel: slot.wire.model,
    wireProperty: slot.wire.property,
    wireInput,
    wireOutput: isWritten ? wireInput : slot.wire.model,
    hasWriter: isWritten,
  };
}

/** A variable with a value of the slot's property, where code has others besides. */
export function propertyVariable({ model, property }: Slot): string {
  const others = [camelCase(model), "error", "item", xmlRuntime.helpers.json, "options"];
  return freeName(camelCase(property), new Set([...reservedWords, ...others]));
}

/** A name of one of the bundle's files. */
export type BundleName = (name: string, file: string) => Code;

/** The names of the bundle's files, for a file that finds them there. */
export function bundleNames(folder: string): BundleName {
  return (name, file) => imported(name, `${folder}/${file}`);
}
