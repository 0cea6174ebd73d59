// Stands in for the generated file of this name when the templates are type-checked.

/** The model with the slot. */
export interface SlotModel<P, J = { [key: string]: unknown }> {
  id: string;
  slot_property: P;
  wire_property: J;
}

/** Its form on the wire. */
export interface WireModel<J = { [key: string]: unknown }> {
  id: string;
  wire_property: J;
}

/** The same as it may come over the wire. */
export type WireModelInput<J = { [key: string]: unknown }> = WireModel<J>;

/** The same as it goes over the wire. */
export type WireJson<J = { [key: string]: unknown }> = WireModel<J>;
