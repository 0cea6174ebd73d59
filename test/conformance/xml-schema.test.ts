import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as imageCutout from "../../generated/image-cutout/index.js";
import { generateAndImport } from "../generated/generate-and-import.js";
import { libxml2Errors } from "./libxml2.js";
import { missing, sharedText } from "./shared.js";

const wireFolder = new URL("../wire/", import.meta.url);

describe.skipIf(missing !== undefined)(`the standard's own XML schema ${missing ?? ""}`, () => {
  it("accepts the XML of every recorded job, its results, its parameters, and the list of them all", async () => {
    const simple = await generateAndImport(
      "simple",
      "test/schemas/SimpleParameters.validation.json",
    );
    const jobs = readdirSync(wireFolder).map((name): { results: unknown; parameters: unknown } => {
      const wire: unknown = JSON.parse(readFileSync(new URL(name, wireFolder), "utf8"));
      // Safe: a job has both, as the tests of the recorded jobs show.
      return simple.parseJob(wire) as { results: unknown; parameters: unknown };
    });
    const documents = jobs.flatMap((job) => [
      simple.jobToXml(job),
      simple.resultsToXml(job.results),
      simple.parametersToXml(job.parameters),
    ]);
    const list = simple.jobListToXml(jobs, { baseUrl: "https://example.org/jobs" });
    expect(documents).toHaveLength(33);
    expect((await libxml2Errors([...documents, list])).flat()).toEqual([]);
  });

  it("accepts the XML of a cutout job", async () => {
    const job = imageCutout.parseJob({
      ...JSON.parse(readFileSync(new URL("completed.json", wireFolder), "utf8")),
      json_parameters: { ids: ["a", "b"], stencils: [{ type: "range" }] },
    });
    const document = imageCutout.jobToXml(job, {
      declaration: true,
      resultUrl: ({ id }) => `https://example.org/results/${id}?a=1&b=2`,
    });
    expect(document).toContain('xlink:href="https://example.org/results/image?a=1&amp;b=2"');
    expect(await libxml2Errors([document])).toEqual([[]]);
  });

  it("rejects what upstream writes itself for all but one of them", async () => {
    const names = readdirSync(wireFolder).map((name) => name.replace(".json", ".upstream.xml"));
    const errors = await libxml2Errors(names.map((name) => sharedText(`upstream/wire/${name}`)));
    expect(errors.filter(({ length }) => length === 0)).toHaveLength(1);
  });
});
