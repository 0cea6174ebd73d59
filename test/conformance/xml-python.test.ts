import { readdirSync, readFileSync } from "node:fs";
import fastCheck from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  jobListToXml,
  parseJobListXml,
  parseJobXml,
  parseParametersXml,
  parseResultsXml,
  resultsToXml,
  type SerializedJob,
} from "../../generated/uws/index.js";
import { writeJob, writeParameters } from "../../generated/uws/xml.js";
import { expectedSummary } from "../generated/xml-expected.js";
import { jobs, uwsParameters } from "../generated/xml-jobs.js";
import { seed } from "../seed.js";
import { mutatedDocuments } from "../templates/runtime/xml-reader/documents.js";
import { ownEvents } from "../templates/runtime/xml-reader/events.js";
import { hasInterpreter, linesOf, pythonOf } from "./python.js";

const count = Number(process.env["COUNT"] ?? 2000);

/** A document that Python reads, or has written. */
interface PythonDocument {
  readonly kind: "job" | "named job" | "jobs" | "results" | "parameters" | "safir";
  readonly xml: string;
  /** What vo-models wrote it from. */
  readonly value?: unknown;
  /** What safir wrote it from, as JSON. */
  readonly job?: string;
}

const why = hasInterpreter("python3") ? `SEED=${seed}` : "skipped: there is no python3";

describe.skipIf(!hasInterpreter("python3"))(`UWS XML and Python's packages (${why})`, () => {
  let python = "";
  beforeAll(() => {
    python = pythonOf("safir-9");
  }, 600_000);

  it("all that is written is read by vo-models and pyvo as it is read here", () => {
    const documents = [...recordedDocuments(), ...randomDocuments()];
    const answers = linesOf(python, "uws_xml.py", ["read"], documents);
    expect(answers).toHaveLength(documents.length);
    for (const reader of ["vo_models", "pyvo"] as const) {
      const compared = documents.flatMap((document, index) => {
        const theirs: unknown = Reflect.get(Object(answers[index]), reader);
        // pyvo has no function for results and parameters alone.
        return theirs === null ? [] : [{ document, theirs }];
      });
      const different = compared.filter(
        ({ document, theirs }) => !isSame(reader, theirs, ownValue(document)),
      );
      console.log(
        `${reader} reads ${compared.length} documents: ${different.length} otherwise than here`,
      );
      expect(
        different.slice(0, 5).map((one) => ({ ...one, ours: ownValue(one.document) })),
      ).toEqual([]);
    }
  });

  it("documents with something changed are well-formed for expat where they are here", () => {
    const changed = fastCheck
      .sample(mutatedDocuments, { numRuns: count * 10, seed })
      // No document with a DOCTYPE is read here.
      .filter((xml) => !xml.includes("<!DOCTYPE"));
    const theirs = linesOf(python, "uws_xml.py", ["expat"], changed);
    const ours = changed.map((xml) => ownEvents(xml) !== undefined);
    const different = changed.filter((_, index) => ours[index] !== theirs[index]);
    const wellFormed = ours.filter((isWellFormed) => isWellFormed).length;
    console.log(
      `${changed.length} documents, ${wellFormed} of them well-formed: ${different.length} verdicts differ from expat's`,
    );
    expect(different.slice(0, 20)).toEqual([]);
  });

  it("all that vo-models and safir write is read as what it was written from", () => {
    // Safe: the format that the script documents.
    const documents = linesOf(python, "uws_xml.py", [
      "make",
      `${Math.ceil(count / 4)}`,
      `${seed}`,
    ]) as readonly PythonDocument[];
    const different = documents.filter((document) => {
      const theirs = document.kind === "safir" ? safirValue(document) : document.value;
      return !isSame("vo_models", theirs, ownValue(document));
    });
    const ofSafir = documents.filter(({ kind }) => kind === "safir").length;
    console.log(
      `${documents.length - ofSafir} documents of vo-models and ${ofSafir} of safir: ${different.length} read as another value`,
    );
    expect(different.slice(0, 5).map((one) => [one, ownValue(one)])).toEqual([]);
  });
});

function recordedDocuments(): readonly PythonDocument[] {
  const folder = new URL("../wire/", import.meta.url);
  const recorded = readdirSync(folder).map(
    (name) =>
      // Safe: recorded from upstream.
      JSON.parse(readFileSync(new URL(name, folder), "utf8")) as SerializedJob<unknown>,
  );
  const parameters = [{ id: "name", value: "Jane" }];
  return [
    ...recorded.flatMap((job): PythonDocument[] => [
      { kind: "named job", xml: writeJob({ ...job, parameters: null }, parameters) },
      { kind: "results", xml: resultsToXml(job.results) },
    ]),
    { kind: "jobs", xml: jobListToXml(recorded, { baseUrl: "https://example.org/jobs" }) },
  ];
}

/** Documents of random jobs; jobs without an id, which no server has, are none for vo-models. */
function randomDocuments(): readonly PythonDocument[] {
  const real = jobs.map((job) => ({ ...job, id: job.id === "" ? "1" : job.id }));
  const made = fastCheck.tuple(real, uwsParameters, fastCheck.array(real, { maxLength: 3 }));
  return fastCheck
    .sample(made, { numRuns: Math.ceil(count / 4), seed })
    .flatMap(([job, parameters, list]): PythonDocument[] => [
      { kind: "job", xml: writeJob(job, parameters, { declaration: true }) },
      { kind: "jobs", xml: jobListToXml(list, { baseUrl: "https://example.org/jobs" }) },
      { kind: "results", xml: resultsToXml(job.results) },
      { kind: "parameters", xml: writeParameters(parameters) },
    ]);
}

function ownValue({ kind, xml }: PythonDocument): unknown {
  if (kind === "jobs") return parseJobListXml(xml);
  if (kind === "results") return parseResultsXml(xml);
  return kind === "parameters" ? parseParametersXml(xml) : parseJobXml(xml);
}

/** What safir tells of a job: not the URLs of results, and no duration where it is unlimited. */
function safirValue({ job = "" }: PythonDocument): unknown {
  const wire: unknown = JSON.parse(job);
  const parameters = Reflect.get(Object(wire), "json_parameters");
  const value = expectedSummary(wire, [{ id: "name", value: String(parameters.name) }]);
  return {
    ...value,
    executionDuration: value.executionDuration === 0 ? null : value.executionDuration,
    results: value.results.map((result) => ({ ...result, href: null })),
  };
}

/** Whether two values say the same, as far as a package can tell. */
function isSame(reader: "vo_models" | "pyvo", theirs: unknown, ours: unknown): boolean {
  return JSON.stringify(comparable(reader, theirs)) === JSON.stringify(comparable(reader, ours));
}

/** Python's packages have no fields for some of it, None for an empty text, and false for what is not there. */
function comparable(reader: "vo_models" | "pyvo", value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(reader, item));
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .filter(([name]) => !isUnknown(reader, name, value))
      .map(([name, member]): readonly unknown[] => [name, comparable(reader, member)])
      .filter(([, member]) => member !== null)
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  if (value === "" || value === false || value === undefined) return null;
  // For pyvo what has no size has the size 0.
  if (reader === "pyvo" && value === 0) return null;
  if (typeof value === "string") {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(time)) return time;
    // pyvo takes the white space around texts away, as Python's strip does.
    return reader === "pyvo" ? value.replaceAll(spaceAround, "") || null : value;
  }
  return value;
}

const spaceAround = /^[\s\u0085]+|[\s\u0085]+$/g;

/** What a package has no field for. */
function isUnknown(reader: "vo_models" | "pyvo", name: string, value: object): boolean {
  if (name === "jobInfo" || reader === "vo_models") return name === "jobInfo";
  // Of what a list tells pyvo keeps no link.
  return ["isPost", "type", "hasDetail"].includes(name) || (name === "href" && "phase" in value);
}
