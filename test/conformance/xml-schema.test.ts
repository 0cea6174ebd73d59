import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import * as imageCutout from "../../generated/image-cutout/index.js";
import { generateAndImport } from "../generated/generate-and-import.js";
import { missing, sharedText } from "./shared.js";

const wireFolder = new URL("../wire/", import.meta.url);

/** What libxml2 finds wrong with a document by the standard's own schema. */
async function errorsOf(...documents: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents })),
    schema: { fileName: "UWS-1.1.xsd", contents: sharedText("uws/UWS-1.1.xsd") },
    preload: { fileName: "xlink.xsd", contents: sharedText("uws/xlink.xsd") },
    initialMemoryPages: 32 * memoryPages.MiB,
    maxMemoryPages: 256 * memoryPages.MiB,
  });
  return errors.map(({ message }) => message);
}

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
    expect(await errorsOf(...documents, list)).toEqual([]);
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
    expect(await errorsOf(document)).toEqual([]);
  });

  it("rejects what upstream writes itself for all but one of them", async () => {
    const names = readdirSync(wireFolder).map((name) => name.replace(".json", ".upstream.xml"));
    const verdicts = await Promise.all(
      names.map(async (name) => (await errorsOf(sharedText(`upstream/wire/${name}`))).length === 0),
    );
    expect(verdicts.filter((isValid) => isValid)).toHaveLength(1);
  });
});
