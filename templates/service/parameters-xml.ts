// Stands in for the stub when the templates are type-checked.
import { type ParametersXml, parameter } from "../runtime/parameters-xml.js";
import type { ServiceParameters } from "./parameters.js";

/** How each field becomes UWS parameters. */
export const parametersXml: ParametersXml<ServiceParameters> = {
  name: (name) => parameter("name", name),
};
