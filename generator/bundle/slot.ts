/** Where in a bundle's models a service's own model goes: DESIGN's generic slot. */
export interface Slot {
  /** The model with the type parameter, such as `Job`. */
  readonly model: string;
  /** What people call several of them, such as `jobs`. */
  readonly plural: string;
  /** The property that has the service's model. */
  readonly property: string;
  /** The type parameter's name, such as `P`. */
  readonly typeParameter: string;
  /** The model's form on the wire. */
  readonly wire: {
    readonly model: string;
    /** The property that has the service's model as JSON. */
    readonly property: string;
    /** The type parameter for that JSON; it has the property's own type as its default. */
    readonly typeParameter: string;
  };
}

/** What people call one of the slot's model: `SearchRun` → `search run`. */
export function modelWords({ model }: Pick<Slot, "model">): string {
  return model
    .replaceAll("_", " ")
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ")
    .toLowerCase();
}

/** What people call the slot's property: `given_inputs` → `given inputs`. */
export function slotWords({ property }: Pick<Slot, "property">): string {
  return property.replaceAll("_", " ");
}
