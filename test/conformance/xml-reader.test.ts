import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseJobListXml, parseJobXml } from "../../generated/uws/index.js";
import { expectedDescription, expectedSummary } from "../generated/xml-expected.js";
import { describeAgreement } from "../templates/runtime/xml-reader/agreement.js";
import { missing, sharedText } from "./shared.js";

const count = Number(process.env["COUNT"] ?? 20_000);
const wireFolder = new URL("../wire/", import.meta.url);
const recorded = readdirSync(wireFolder).map((name) => {
  const wire: unknown = JSON.parse(readFileSync(new URL(name, wireFolder), "utf8"));
  return { name: name.replace(".json", ""), wire };
});

describeAgreement(count);

describe.skipIf(missing !== undefined)(`documents of others ${missing ?? ""}`, () => {
  it.each(recorded)("upstream's own XML says the same of the job $name", ({ name, wire }) => {
    const value: unknown = Reflect.get(Object(wire), "json_parameters").name;
    const parameter = { id: "name", value: String(value), byReference: false, isPost: false };
    const expected = expectedSummary(wire, [parameter]);
    expect(parseJobXml(sharedText(`upstream/wire/${name}.upstream.xml`))).toEqual({
      ...expected,
      // Upstream leaves out what is null, and the URLs of results.
      executionDuration: Reflect.get(Object(wire), "execution_duration"),
      results: expected.results.map((result) => ({ ...result, href: null })),
    });
  });

  it("upstream's own list says the same of the jobs", () => {
    const list = parseJobListXml(sharedText("upstream/wire/job-list.upstream.xml"));
    const expected = recorded.map(({ wire }) =>
      expectedDescription(wire, "https://example.org/jobs"),
    );
    expect(list.toSorted(byPhase)).toEqual(expected.toSorted(byPhase));
  });

  it("the standard's own example is read whole", () => {
    expect(parseJobXml(sharedText("uws/ivoa-job-instance.xml"))).toEqual({
      version: "1.1",
      jobId: "cea-agdevel.jb.man.ac.uk-130.88.24.18-1242749568029-508182314",
      runId: "myjobref",
      ownerId: null,
      phase: "COMPLETED",
      quote: null,
      creationTime: "2009-05-19T17:01:44.038000Z",
      startTime: "2009-05-19T17:12:48.038000Z",
      endTime: "2009-05-19T17:12:49.041000Z",
      executionDuration: 86400,
      destruction: "2009-05-29T17:12:48.035000Z",
      parameters: [
        { id: "scaleFactor", value: "1.8" },
        {
          id: "image",
          value: "\n         http://myserver.org/uws/jobs/jobid123/param/image",
          byReference: true,
        },
      ],
      results: [
        {
          id: "correctedImage",
          href: "http://myserver.org/uws/jobs/jobid123/result/image",
          size: 3000960,
          mimeType: "image/fits",
        },
      ],
      errorSummary: { type: "transient", hasDetail: true, message: "we have problem" },
      jobInfo: expect.stringContaining(
        '<any xmlns="urn:mynamespace"><xml><thatyouwant/></xml></any>',
      ),
    });
  });
});

function byPhase(one: { readonly phase: string }, other: { readonly phase: string }): number {
  return one.phase < other.phase ? -1 : 1;
}
