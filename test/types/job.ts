// Compiled, never run: what must compile, and what must not.
import {
  type CircleStencil,
  type CutoutParameters,
  type CutoutParametersInput,
  ExecutionPhase,
  type ImageCutoutJob,
  type Job,
  type JobCreateInput,
  type JobResult,
  type JobResultInput,
  type ParametersXml,
  parameter,
  parameters,
  parseJob,
  type SerializedJob,
  safeParseJob,
  serializeJob,
} from "../../generated/image-cutout/index.js";

declare const wire: unknown;

// The service's job is the shared job with the service's parameters.
const job: ImageCutoutJob = parseJob(wire);
const shared: Job<CutoutParameters> = job;
export const serialized: SerializedJob = serializeJob(shared);

// What has a default is there once it was read, and nullable is not optional.
export const runId: string | null = job.run_id;
export const duration: number | null = job.execution_duration;
export const results: JobResult[] = job.results;
// @ts-expect-error a nullable field is not a string
export const neverNull: string = job.run_id;
// @ts-expect-error the phases are known
job.phase === "FINISHED";

// A closed set of values is a type and an object with its values.
export const isDone: boolean = job.phase === ExecutionPhase.COMPLETED;
export const allPhases: ExecutionPhase[] = Object.values(ExecutionPhase);
// @ts-expect-error there is no such phase
export const finished: ExecutionPhase = ExecutionPhase.FINISHED;

// A stencil narrows on its tag.
for (const stencil of job.parameters.stencils) {
  if (stencil.type === "circle") {
    const circle: CircleStencil = stencil;
    const radius: number = circle.radius;
    void radius;
    // @ts-expect-error a circle has no vertices
    void stencil.vertices;
  } else if (stencil.type === "polygon") {
    const [first]: [number, number][] = stencil.vertices;
    const rightAscension: number | undefined = first?.[0];
    void rightAscension;
  } else {
    const range: [number, number] = stencil.ra;
    void range;
    // @ts-expect-error all tags but one are gone
    stencil.type === "circle";
  }
}

// As written, what has a default may be left out; as read, it is there.
export const written: CutoutParametersInput = {
  ids: ["image"],
  stencils: [{ type: "range" }, { type: "circle", center: { ra: 1, dec: 2 }, radius: 0.1 }],
};
export const writtenResult: JobResultInput = { id: "image", url: "s3://bucket/image" };
export const created: JobCreateInput = {
  json_parameters: {},
  destruction_time: "2026-11-23T00:00:00Z",
};
// @ts-expect-error the size and the MIME type are missing
export const read: JobResult = { id: "image", url: "s3://bucket/image" };
// @ts-expect-error undefined is not the same as left out
export const undefinedSize: JobResultInput = {
  id: "image",
  url: "s3://bucket/image",
  size: undefined,
};
export const nullDetail: CutoutParametersInput = {
  ids: ["image"],
  stencils: [],
  // @ts-expect-error null is not allowed where there is only a default
  cutout_detail: null,
};
export const wrongLiteral: CutoutParametersInput = {
  ids: [],
  stencils: [],
  // @ts-expect-error there is no such detail
  cutout_detail: "everything",
};
// @ts-expect-error a model has no other fields
export const unknownField: CutoutParametersInput = { ids: [], stencils: [], colour: "red" };

// The stub has every field, and each with its own type.
const complete: ParametersXml<CutoutParameters> = {
  ids: (ids) => parameters("ids", ids),
  stencils: (stencils) => stencils.map((stencil) => ({ id: "stencil", value: stencil.type })),
  cutout_detail: (detail) => parameter("cutoutdetail", detail),
  pixel_format: (format) => parameter("format", format),
  band: (band) => parameter("band", band),
  compress: (compress) => parameter("compress", compress),
};
const { band: _, ...withoutBand } = complete;
// @ts-expect-error the field `band` is missing
export const incomplete: ParametersXml<CutoutParameters> = withoutBand;
// @ts-expect-error the field `colour` is gone
export const tooMuch: ParametersXml<CutoutParameters> = { ...complete, colour: () => [] };
export const retyped: ParametersXml<CutoutParameters> = {
  ...complete,
  // @ts-expect-error the field is a boolean, not a string
  compress: (compress: string) => parameter("compress", compress),
};

// A result is a value or issues, never both.
const result = safeParseJob(wire);
if (result.issues === undefined) {
  const value: ImageCutoutJob = result.value;
  void value;
} else {
  const [message]: string[] = result.issues.map((issue) => issue.message);
  void message;
  // @ts-expect-error there is no value beside issues
  void result.value;
}
