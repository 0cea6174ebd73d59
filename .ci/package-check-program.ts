// A program that uses a generated module, compiled and run by package-check.
import {
  jobToXml,
  parseJob,
  parseJobXml,
  safeParseJob,
  serializeJob,
  type VoCutoutsJob,
} from "./generated/vo-cutouts/index.js";

declare const console: { log(text: string): void };

const wire = {
  id: "1",
  service: "vo-cutouts",
  owner: "someuser",
  phase: "PENDING",
  creation_time: "2026-11-23T19:00:00Z",
  destruction_time: "2026-12-23T19:00:00Z",
  json_parameters: {
    ids: ["image"],
    stencils: [{ type: "circle", center: { ra: 62, dec: -37 }, radius: 0.05 }],
  },
};
const job: VoCutoutsJob = parseJob(wire);
const radii = job.parameters.stencils.flatMap((stencil) =>
  stencil.type === "circle" ? [stencil.radius] : [],
);
const { issues = [] } = safeParseJob({ ...wire, phase: "FINISHED" });
const xml = jobToXml(job);
const { jobId, phase } = parseJobXml(xml);
console.log(
  `${radii.join()} ${serializeJob(job).phase} ${jobId} ${phase} ${issues[0]?.message ?? ""}`,
);
