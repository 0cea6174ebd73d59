import type {
  JobSummary,
  ResultReference,
  SerializedJob,
  ShortJobDescription,
  UwsParameter,
} from "../../generated/uws/index.js";
import { isDateTime } from "../../templates/runtime/formats/times.js";

/** What XML tells of a job on the wire: all but what no element has, and of the errors the first. */
export function expectedSummary(wire: unknown, parameters: readonly UwsParameter[]): JobSummary {
  // Safe: the tests give jobs that parseJob accepts.
  const job = wire as SerializedJob<unknown>;
  const [error] = job.errors;
  return {
    version: "1.1",
    jobId: job.id,
    runId: job.run_id,
    ownerId: job.owner,
    phase: job.phase,
    quote: time(job.quote),
    creationTime: time(job.creation_time),
    startTime: time(job.start_time),
    endTime: time(job.end_time),
    executionDuration: job.execution_duration ?? 0,
    destruction: time(job.destruction_time),
    parameters,
    results: expectedResults(wire),
    errorSummary:
      error === undefined
        ? null
        : {
            type: error.type,
            hasDetail: error.detail !== null,
            message: `${error.code}: ${error.message}`,
          },
    jobInfo: null,
  };
}

/** What XML tells of a job's results. */
export function expectedResults(wire: unknown): readonly ResultReference[] {
  // Safe: the tests give jobs that parseJob accepts.
  return (wire as SerializedJob<unknown>).results.map((result) => ({
    id: result.id,
    href: /^https?:/i.test(result.url) ? expectedUrl(result.url) : null,
    size: result.size,
    mimeType: result.mime_type,
  }));
}

/** What is written of a URL: what no URL has is escaped, which changes nothing for who fetches it. */
export function expectedUrl(url: string): string {
  const [, host, rest = ""] = /^(https?:\/\/[^/]*)(.*)$/is.exec(url) ?? [];
  if (host === undefined) throw new Error(`${url} is none of the URLs that the tests are about.`);
  let hasFragment = false;
  const written = rest.replaceAll(/%(?![\da-f]{2})|[#[\]]/gi, (character) => {
    if (character !== "#") return encodeURIComponent(character);
    const isFirst = !hasFragment;
    hasFragment = true;
    return isFirst ? "#" : "%23";
  });
  return host + written;
}

/** What a list tells of a job. */
export function expectedDescription(wire: unknown, baseUrl: string): ShortJobDescription {
  // Safe: the tests give jobs that parseJob accepts.
  const job = wire as SerializedJob<unknown>;
  return {
    id: job.id,
    href: `${baseUrl}/${encodeURIComponent(job.id)}`,
    phase: job.phase,
    runId: job.run_id,
    ownerId: job.owner,
    creationTime: time(job.creation_time) ?? "",
  };
}

/** A time in UTC, cut off at the milliseconds, which is what is written. */
function time(text: string | null): string | null {
  if (text === null) return null;
  const moment = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  const milliseconds = moment.getUTCMilliseconds();
  const whole = moment.toISOString().slice(0, 19);
  const fraction = milliseconds === 0 ? "" : `.${String(milliseconds).padStart(3, "0")}000`;
  const expected = `${whole}${fraction}Z`;
  if (!isDateTime(expected)) throw new Error(`${expected} is no time.`);
  return expected;
}
