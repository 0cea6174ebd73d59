// Stands in for the generated file of this name when the templates are type-checked.
import type { ServiceParameters, ServiceParametersWire } from "./parameters.js";

/** A copy of valid parameters. */
export function readServiceParameters(value: ServiceParametersWire): ServiceParameters {
  return { name: value.name };
}
