// Yours: uws-codegen wrote this file once and never overwrites it.
import { parameter, type ParametersXml } from "../runtime/index.js";
import type { ConeSearchParameters } from "./types.js";

/** How each field of the parameters becomes UWS parameters; a field that changes is a compile error here. */
export const parametersXml: ParametersXml<ConeSearchParameters> = {
  catalog: (catalog) => parameter("catalog", catalog),
  ra: (ra) => parameter("ra", ra),
  dec: (dec) => parameter("dec", dec),
  radius: (radius) => parameter("radius", radius),
  max_records: (maxRecords) => parameter("max_records", maxRecords),
  verbosity: (verbosity) => parameter("verbosity", verbosity),
  nearest_first: (nearestFirst) => parameter("nearest_first", nearestFirst),
  epoch: (epoch) => parameter("epoch", epoch),
};
