import {
  type SlotReader,
  safeParseSlotModelWith,
  safeParseSlotPropertyWith,
  serializeSlotModelWith,
} from "../bundle/slot-model.js";
import type { SlotModel, WireJson, WireModelInput } from "../bundle/types.js";
import { type SlotModelXmlOptions, writeParameters, writeSlotModel } from "../bundle/xml.js";
import { type Result, valueOrThrow } from "../runtime/issues.js";
import { parameterList } from "../runtime/parameters-xml.js";
import { type StandardSchema, standardSchema } from "../runtime/standard-schema.js";
import type { XmlOptions } from "../runtime/xml-document.js";
import type {
  ServiceParameters,
  ServiceParametersWire,
  ServiceWireProperty,
} from "./parameters.js";
import { parametersXml } from "./parameters-xml.js";
import { readServiceParameters } from "./readers.js";
import { titles, validateServiceParameters } from "./validators.js";

/** A `SlotModel` of this service. */
export type ServiceSlotModel = SlotModel<ServiceParameters, ServiceWireProperty>;

const slot: SlotReader<ServiceParameters> = {
  validator: validateServiceParameters,
  titles,
  read: readServiceParameters,
};

/**
 * Reads a `SlotModel` from the JSON that is on the wire: validated, with its defaults filled in, and with
 * `slot_property` made from `wire_property`. The input is not changed.
 *
 * @param input - what `JSON.parse` gave.
 * @returns the `SlotModel`, its `slot_property` in the types of this service.
 * @throws ValidationError with everything that is wrong.
 */
export function parseSlotModel(input: unknown): ServiceSlotModel {
  return valueOrThrow("SlotModel", safeParseSlotModel(input));
}

/** `parseSlotModel` without throwing: `{ value }`, or `{ issues }` with everything that is wrong. */
export function safeParseSlotModel(input: unknown): Result<ServiceSlotModel> {
  return safeParseSlotModelWith(input, slot);
}

/**
 * The form of a `SlotModel` that goes over the wire. It has `wire_property` as it is, as upstream has it,
 * and not `slot_property`: whoever changes the latter changes the former too.
 *
 * @param slotModel - what `parseSlotModel` gave.
 * @returns what `JSON.stringify` may write.
 */
export function serializeSlotModel(slotModel: ServiceSlotModel): WireJson<ServiceWireProperty> {
  return serializeSlotModelWith(slotModel);
}

/**
 * Reads the parameters alone.
 *
 * @param input - what `JSON.parse` gave.
 * @returns the parameters, with their defaults filled in.
 * @throws ValidationError with everything that is wrong.
 */
export function parseSlotProperty(input: unknown): ServiceParameters {
  return valueOrThrow("ServiceParameters", safeParseSlotProperty(input));
}

/** `parseSlotProperty` without throwing: `{ value }`, or `{ issues }` with everything that is wrong. */
export function safeParseSlotProperty(input: unknown): Result<ServiceParameters> {
  return safeParseSlotPropertyWith(input, slot);
}

/** A `SlotModel` of this service, for libraries that take a Standard Schema. */
export const slotModelSchema: StandardSchema<
  WireModelInput<ServiceParametersWire>,
  ServiceSlotModel
> = standardSchema(safeParseSlotModel);

/** The parameters of this service, for libraries that take a Standard Schema. */
export const slotPropertySchema: StandardSchema<ServiceParametersWire, ServiceParameters> =
  standardSchema(safeParseSlotProperty);

/**
 * A `SlotModel` as a UWS document, its parameters as `parametersXml` says.
 *
 * @param slotModel - what `parseSlotModel` gave.
 * @param options - how the document is laid out, and which URLs results have.
 * @returns the text of the document, valid by the standard's schema.
 * @throws XmlError where a field has what XML cannot hold; nothing is written then.
 */
export function slotModelToXml(
  slotModel: ServiceSlotModel,
  options: SlotModelXmlOptions = {},
): string {
  return writeSlotModel(slotModel, parameterList(slotModel.slot_property, parametersXml), options);
}

/**
 * The parameters as a UWS document of their own.
 *
 * @returns the text of the document, valid by the standard's schema.
 * @throws XmlError where a field has what XML cannot hold; nothing is written then.
 */
export function slotPropertyToXml(parameters: ServiceParameters, options: XmlOptions = {}): string {
  return writeParameters(parameterList(parameters, parametersXml), options);
}
