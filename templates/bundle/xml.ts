// Stands in for the generated file of this name when the templates are type-checked.
import type { Parameter } from "../runtime/parameters-xml.js";
import type { XmlOptions } from "../runtime/xml-document.js";
import type { SlotModel } from "./types.js";

/** How a `SlotModel` is written. */
export interface SlotModelXmlOptions extends XmlOptions {
  readonly link?: (() => string) | undefined;
}

/** A `SlotModel` as a document. */
export function writeSlotModel<P, J>(
  slotModel: SlotModel<P, J>,
  parameters: readonly Parameter[],
  _options: SlotModelXmlOptions,
): string {
  return `<slot id="${slotModel.id}">${parameters.length}</slot>`;
}

/** UWS parameters as a document. */
export function writeParameters(parameters: readonly Parameter[], _options: XmlOptions): string {
  return `<parameters>${parameters.length}</parameters>`;
}
