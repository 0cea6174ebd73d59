// Yours: uws-codegen wrote this file once and never overwrites it.
import { jsonParameter, parameter, parameters, type ParametersXml } from "../runtime/index.js";
import type { CutoutParameters } from "./types.js";

/** How each field of the parameters becomes UWS parameters; a field that changes is a compile error here. */
export const parametersXml: ParametersXml<CutoutParameters> = {
  ids: (ids) => parameters("ids", ids),
  stencils: (stencils) => jsonParameter("stencils", stencils),
  cutout_detail: (cutoutDetail) => parameter("cutout_detail", cutoutDetail),
  pixel_format: (pixelFormat) => parameter("pixel_format", pixelFormat),
  band: (band) => parameter("band", band),
  compress: (compress) => parameter("compress", compress),
};
