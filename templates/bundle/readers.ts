// Stands in for the generated file of this name when the templates are type-checked.
import type { WireModel, WireModelInput } from "./types.js";

/** A copy of a valid `WireModel`. */
export function readWireModel<J>(value: WireModelInput<J>): WireModel<J> {
  return { id: value.id, wire_property: value.wire_property };
}
