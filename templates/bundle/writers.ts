// Stands in for the generated file of this name when the templates are type-checked.
import type { WireJson, WireModel } from "./types.js";

/** A `WireModel` in the form that goes over the wire. */
export function writeWireModel<J>(value: WireModel<J>): WireJson<J> {
  return { id: value.id, wire_property: value.wire_property };
}
