// Yours: uws-codegen wrote this file once and never overwrites it.
import { jsonParameter, parameter, parameters, type ParametersXml } from "../runtime/index.js";
import type { SpectralExtractionParameters } from "./types.js";

/** How each field of the parameters becomes UWS parameters; a field that changes is a compile error here. */
export const parametersXml: ParametersXml<SpectralExtractionParameters> = {
  version: (version) => parameter("version", version),
  request_id: (requestId) => parameter("request_id", requestId),
  target: (target) => jsonParameter("target", target),
  spectrographs: (spectrographs) => jsonParameter("spectrographs", spectrographs),
  night: (night) => parameter("night", night),
  observed: (observed) => jsonParameter("observed", observed),
  local_time: (localTime) => jsonParameter("local_time", localTime),
  released_before: (releasedBefore) => parameter("released_before", releasedBefore),
  exposure_time: (exposureTime) => parameter("exposure_time", exposureTime),
  wavelength: (wavelength) => jsonParameter("wavelength", wavelength),
  dispersion: (dispersion) => parameter("dispersion", dispersion),
  method: (method) => parameter("method", method),
  aperture: (aperture) => jsonParameter("aperture", aperture),
  fibers: (fibers) => parameters("fibers", fibers),
  skip_fibers: (skipFibers) => jsonParameter("skip_fibers", skipFibers),
  traces: (traces) => parameters("traces", traces),
  flexure: (flexure) => jsonParameter("flexure", flexure),
  binning: (binning) => parameter("binning", binning),
  sky_subtraction: (skySubtraction) => jsonParameter("sky_subtraction", skySubtraction),
  filter: (filter) => jsonParameter("filter", filter),
  line_spread: (lineSpread) => parameter("line_spread", lineSpread),
  exposure_counts: (exposureCounts) => jsonParameter("exposure_counts", exposureCounts),
  weights: (weights) => jsonParameter("weights", weights),
  quality_cuts: (qualityCuts) => jsonParameter("quality_cuts", qualityCuts),
  priority: (priority) => parameter("priority", priority),
  output: (output) => jsonParameter("output", output),
  provenance: (provenance) => jsonParameter("provenance", provenance),
  hints: (hints) => jsonParameter("hints", hints),
  heliocentric: (heliocentric) => parameter("heliocentric", heliocentric),
  rest_frame: (restFrame) => parameter("rest_frame", restFrame),
  camera_count: (cameraCount) => parameter("camera_count", cameraCount),
  shortestExposureSeconds: (shortestExposureSeconds) => parameter("shortestExposureSeconds", shortestExposureSeconds),
};
