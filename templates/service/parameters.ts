// Stands in for the generated file of this name when the templates are type-checked.

/** What the parameters are on the wire, as JSON. */
export type ServiceWireProperty = { [key: string]: unknown };

/** The service's parameters. */
export interface ServiceParameters {
  name: string;
}

/** The same as they may come over the wire. */
export type ServiceParametersWire = ServiceParameters;
