import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type JobSummary,
  parseJobListXml,
  parseJobXml,
  parseParametersXml,
  parseResultsXml,
  pathText,
  SchemaError,
  safeParseJobListXml,
  safeParseJobXml,
  safeParseParametersXml,
  safeParseResultsXml,
} from "../../generated/image-cutout/index.js";
import { type GeneratedModule, generateAndImport } from "./generate-and-import.js";
import { expectedDescription, expectedResults, expectedSummary } from "./xml-expected.js";

const folder = new URL("../wire/", import.meta.url);

describe("what is written of the recorded jobs", () => {
  let simple: GeneratedModule;

  beforeAll(async () => {
    simple = await generateAndImport("simple", "test/schemas/SimpleParameters.validation.json");
  });

  it.each(readdirSync(folder))("is read back: %s", (name) => {
    const wire: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const job = simple.parseJob(wire);
    const parameters = [{ id: "name", value: Reflect.get(Object(wire), "json_parameters").name }];
    const expected = expectedSummary(wire, parameters);
    expect(parseJobXml(simple.jobToXml(job))).toEqual(expected);
    expect(parseJobXml(new TextEncoder().encode(simple.jobToXml(job)))).toEqual(expected);
    const { results } = expected;
    expect(parseResultsXml(simple.resultsToXml(Reflect.get(Object(job), "results")))).toEqual(
      results,
    );
    expect(
      parseParametersXml(simple.parametersToXml(Reflect.get(Object(job), "parameters"))),
    ).toEqual(parameters);
    expect(results).toEqual(expectedResults(wire));
  });

  it("is read back as a list", () => {
    const wires = readdirSync(folder).map((name): unknown =>
      JSON.parse(readFileSync(new URL(name, folder), "utf8")),
    );
    const baseUrl = "https://example.org/jobs";
    expect(parseJobListXml(simple.jobListToXml(wires, { baseUrl }))).toEqual(
      wires.map((wire) => expectedDescription(wire, baseUrl)),
    );
  });
});

const uws = "http://www.ivoa.net/xml/UWS/v1.0";
const xsi = "http://www.w3.org/2001/XMLSchema-instance";

const nothing: JobSummary = {
  version: null,
  jobId: "1",
  runId: null,
  ownerId: null,
  phase: "PENDING",
  quote: null,
  creationTime: null,
  startTime: null,
  endTime: null,
  executionDuration: null,
  destruction: null,
  parameters: [],
  results: [],
  errorSummary: null,
  jobInfo: null,
};

/** A job with the least that one must have, and what else is given. */
function jobWith(content: string): string {
  return `<job xmlns="${uws}" xmlns:xsi="${xsi}"><jobId>1</jobId><phase>PENDING</phase>${content}</job>`;
}

describe("a job", () => {
  it("needs an identifier and a phase, and no more", () => {
    expect(parseJobXml(jobWith(""))).toEqual(nothing);
  });

  it("is known by its namespace, whatever the prefix", () => {
    const xml = `<u:job xmlns:u="${uws}"><phase/><v:jobId xmlns:v="${uws}">1</v:jobId><u:phase>PENDING</u:phase></u:job>`;
    expect(parseJobXml(xml)).toEqual(nothing);
  });

  it("may have its elements in any order, others between them, and attributes of all kinds", () => {
    const xml = `<?xml version="1.0"?><!-- a --><?b?>
      <job xmlns="${uws}" a="1" xmlns:x="urn:x" x:version="2">
        <x:phase>ABORTED</x:phase> text <other><phase>ERROR</phase></other>
        <phase x:a="">PEND<!-- b -->I<![CDATA[NG]]><?c?></phase>
        <jobId>&#49;</jobId>
      </job><!-- c -->`;
    expect(parseJobXml(xml)).toEqual(nothing);
  });

  it("has null where an element is nil, and where anything but a text is empty", () => {
    const empty = ["quote", "creationTime", "startTime", "executionDuration", "destruction"];
    const nil = ["runId", "ownerId", "endTime"].map((name) => `<${name} xsi:nil=" true "/>`);
    const xml = jobWith(empty.map((name) => `<${name}> </${name}>`).join("") + nil.join(""));
    expect(parseJobXml(xml.replaceAll('" true "', '"1"'))).toEqual(nothing);
  });

  it("keeps an empty text and the white space of texts", () => {
    expect(parseJobXml(jobWith("<runId/><ownerId> a\n</ownerId>"))).toEqual({
      ...nothing,
      runId: "",
      ownerId: " a\n",
    });
  });

  it.each([
    ["2024-10-29T23:57:55Z", "2024-10-29T23:57:55Z"],
    ["2024-10-29T23:57:55", "2024-10-29T23:57:55Z"],
    ["2024-10-29T23:57:55.000Z", "2024-10-29T23:57:55Z"],
    ["2024-10-29T23:57:55.5", "2024-10-29T23:57:55.500000Z"],
    ["2024-10-29T23:57:55.1234567Z", "2024-10-29T23:57:55.123456Z"],
    ["2024-10-29T23:57:55.0000001Z", "2024-10-29T23:57:55Z"],
    ["2024-10-29T23:57:55+02:00", "2024-10-29T21:57:55Z"],
    ["2024-12-31T23:57:55.25-0500", "2025-01-01T04:57:55.250000Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"],
    ["2024-10-31T00:00:00-00:00", "2024-10-31T00:00:00Z"],
    ["2024-12-31T24:00:00", "2025-01-01T00:00:00Z"],
    ["\n 2024-10-29T23:57:55Z\t", "2024-10-29T23:57:55Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"],
  ])("has the time %s as the wire has it", (text, expected) => {
    expect(parseJobXml(jobWith(`<quote>${text}</quote>`)).quote).toBe(expected);
  });

  it.each([
    ...["2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-10-29", "2024-10-29T24:00:01Z"],
    ...[
      "2024-10-29T23:57Z",
      "2024-10-29T23:57:60Z",
      "2024-10-29 23:57:55Z",
      "0000-01-01T00:00:00Z",
    ],
    ...["0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "-0001-01-01T00:00:00Z", "now"],
    ...["2024-10-29T23:57:55+25:00", "12024-10-29T23:57:55Z", "2024-04-31T00:00:00Z"],
  ])("has an issue where %s is its time", (text) => {
    const { issues } = safeParseJobXml(jobWith(`<quote>${text}</quote>`));
    expect(issues?.map(({ path, rule }) => [path, rule])).toEqual([[["quote"], "xs:dateTime"]]);
  });

  it("has whole numbers as XML writes them", () => {
    const duration = (text: string): number | null =>
      parseJobXml(jobWith(`<executionDuration>${text}</executionDuration>`)).executionDuration;
    expect(["0", "+7", " 007 ", "-1", "2147483647"].map(duration)).toEqual([
      0, 7, 7, -1, 2147483647,
    ]);
  });

  it("has all of its parameters, results and errors", () => {
    const xml = `<u:job xmlns:u="${uws}" version="1.1" xmlns:l="http://www.w3.org/1999/xlink">
      <u:jobId>1</u:jobId><u:phase>ERROR</u:phase>
      <u:parameters><u:parameter id="a" byReference="0" isPost="true">é &lt; </u:parameter>
        <u:parameter id="b">x<b>y</b>z</u:parameter><u:parameter id="" byReference="1"/><other/></u:parameters>
      <u:results><u:result id="r" l:type="simple" l:href="https://example.org/?a=1&amp;b=2" href="no"
        size="9007199254740991" mime-type="text/plain"/><u:result id="s"> </u:result></u:results>
      <u:errorSummary type="transient" hasDetail="false"><u:message>A: b</u:message></u:errorSummary>
      </u:job>`;
    expect(parseJobXml(xml)).toEqual({
      ...nothing,
      version: "1.1",
      phase: "ERROR",
      parameters: [
        { id: "a", value: "é < ", byReference: false, isPost: true },
        { id: "b", value: "xz" },
        { id: "", value: "", byReference: true },
      ],
      results: [
        {
          id: "r",
          href: "https://example.org/?a=1&b=2",
          size: 9007199254740991,
          mimeType: "text/plain",
        },
        { id: "s", href: null, size: null, mimeType: null },
      ],
      errorSummary: { type: "transient", hasDetail: false, message: "A: b" },
    });
  });

  it("has an error of which little is said", () => {
    expect(parseJobXml(jobWith("<errorSummary/>")).errorSummary).toEqual({
      type: null,
      hasDetail: null,
      message: null,
    });
  });

  it("keeps what servers tell of their own, with the namespaces that it needs", () => {
    const info = `<u:jobInfo a="1"><p:b p:c="&#10;" xmlns:q="w"><![CDATA[<]]><!-- p:x --><q:d e="r:f"/></p:b></u:jobInfo>`;
    const xml = `<u:job xmlns:u="${uws}" xmlns:p="urn:p" xmlns:q="urn:q" xmlns:r="r&amp;&quot;" xmlns:s="urn:s"><u:jobId>1</u:jobId><u:phase>PENDING</u:phase>${info}</u:job>`;
    const { jobInfo } = parseJobXml(xml);
    expect(jobInfo).toBe(
      info.replace(
        "<u:jobInfo",
        `<u:jobInfo xmlns:u="${uws}" xmlns:p="urn:p" xmlns:q="urn:q" xmlns:r="r&amp;&quot;"`,
      ),
    );
    // What is kept is a document, and once it is on its own nothing is to be added.
    const again = jobWith("").replace("</job>", `${jobInfo}</job>`);
    expect(
      parseJobXml(
        again
          .replace(` xmlns="${uws}"`, "")
          .replace("<job", `<u:job xmlns:u="${uws}"`)
          .replaceAll(/<(\/?)(job|jobId|phase)(?=[ >])/g, "<$1u:$2"),
      ).jobInfo,
    ).toBe(jobInfo);
    expect(parseJobXml(jobWith("<jobInfo/>")).jobInfo).toBe(`<jobInfo xmlns="${uws}"/>`);
  });
});

describe("a list", () => {
  it("may be of UWS 1.0, with little in it", () => {
    const xml = `<jobs xmlns="${uws}" xmlns:xlink="http://www.w3.org/1999/xlink">
      <jobref id="1" xlink:href="http://example.org/1"><phase>UNKNOWN</phase></jobref><jobref id="2"><phase>HELD</phase></jobref></jobs>`;
    const absent = { runId: null, ownerId: null, creationTime: null };
    expect(parseJobListXml(xml)).toEqual([
      { id: "1", href: "http://example.org/1", phase: "UNKNOWN", ...absent },
      { id: "2", href: null, phase: "HELD", ...absent },
    ]);
  });

  it("may be empty, like lists of results and parameters", () => {
    expect(parseJobListXml(`<jobs xmlns="${uws}"/>`)).toEqual([]);
    expect(parseResultsXml(`<results xmlns="${uws}"></results>`)).toEqual([]);
    expect(parseParametersXml(`<parameters xmlns="${uws}"> </parameters>`)).toEqual([]);
  });
});

describe("issues", () => {
  it("say everything that is wrong with values, and where", () => {
    const xml = `<job xmlns="${uws}">
  <phase>DONE</phase>
  <runId>a</runId><runId>b</runId>
  <parameters><parameter id="a"/><parameter isPost="no">x</parameter></parameters>
  <results>
    <result id="r" size="1.5"/>
  </results>
  <errorSummary type="sad"/>
</job>`;
    const { issues = [] } = safeParseJobXml(xml);
    expect(issues.map(({ path, message }) => `${pathText(path)}: ${message}`)).toEqual([
      "jobId: uws:jobId is missing (line 1, column 1, in job).",
      'phase: uws:phase must be one of "PENDING", "QUEUED", "EXECUTING", "COMPLETED", "ERROR", "UNKNOWN", "HELD", "SUSPENDED", "ABORTED", "ARCHIVED", not "DONE" (line 2, column 3, in job/phase).',
      "runId: uws:runId is there twice (line 3, column 19, in job/runId).",
      "parameters[1].id: id is missing (line 4, column 34, in job/parameters/parameter).",
      'parameters[1].isPost: isPost must be true or false, not "no" (line 4, column 45, in job/parameters/parameter).',
      'results[0].size: size must be a whole number that can be held exactly, not "1.5" (line 6, column 20, in job/results/result).',
      'errorSummary.type: type must be one of "transient", "fatal", not "sad" (line 8, column 17, in job/errorSummary).',
    ]);
    expect(issues.at(-2)).toMatchObject({
      ...{ rule: "xs:long", title: "size", received: '"1.5"' },
      ...{ line: 6, column: 20, element: "job/results/result", path: ["results", 0, "size"] },
    });
  });

  it("are thrown with their words", () => {
    expect(() => parseJobXml(`<job xmlns="${uws}"/>`)).toThrow(SchemaError);
    expect(() => parseJobXml(`<job xmlns="${uws}"/>`)).toThrow(
      "Invalid uws:job document:\n- jobId: uws:jobId is missing (line 1, column 1, in job).\n- phase: uws:phase is missing (line 1, column 1, in job).",
    );
  });

  it("come with what is wrong before a document breaks off", () => {
    const { issues = [] } = safeParseJobXml(`<job xmlns="${uws}"><phase>DONE</phase><b`);
    expect(issues.map(({ rule }) => rule)).toEqual(["xs:enumeration", "well-formed"]);
  });

  it("are a hundred at most", () => {
    const xml = `<jobs xmlns="${uws}">${"<jobref/>".repeat(1000)}</jobs>`;
    expect(safeParseJobListXml(xml).issues).toHaveLength(100);
  });

  it("say which document was expected", () => {
    const message = (xml: string): string | undefined => safeParseJobXml(xml).issues?.[0]?.message;
    expect(message(`<u:jobs xmlns:u="${uws}"/>`)).toBe(
      `The document's root must be the element job of ${uws}, not u:jobs of ${uws} (line 1, column 1).`,
    );
    expect(message("<job/>")).toContain("not job of no namespace (");
    expect(message('<job xmlns="urn:x"/>')).toContain("not job of urn:x (");
    expect(safeParseResultsXml("<a/>").issues?.[0]?.rule).toBe("root");
    expect(safeParseParametersXml("<a/>").issues?.[0]?.rule).toBe("root");
  });
});
