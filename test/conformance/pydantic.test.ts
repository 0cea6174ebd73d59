import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as coneSearch from "../../generated/cone-search/index.js";
import * as imageCutout from "../../generated/image-cutout/index.js";
import * as spectralExtraction from "../../generated/spectral-extraction/index.js";
import { serializedJobJsonSchema } from "../../generated/uws/schemas.js";
import type { Json, JsonObject } from "../../generator/schema/schema.js";
import type { TestedIssue } from "../generated/generate-and-import.js";
import { seed } from "../seed.js";
import { drawFrom } from "../soundness/pydantic-values.js";
import { mutated } from "./mutations.js";
import { linesOf, pythonOf } from "./python.js";
import { type Comparison, comparedWithReference, type Judged } from "./reference.js";

/** What is called of a service, whatever its types. */
interface Service {
  parseParameters(input: unknown): unknown;
  safeParseParameters(input: unknown): { readonly issues?: readonly TestedIssue[] | undefined };
  parseJob(input: unknown): unknown;
  safeParseJob(input: unknown): { readonly issues?: readonly TestedIssue[] | undefined };
  serializeJob(job: unknown): unknown;
  readonly parametersJsonSchema: object;
}

const services: ReadonlyMap<string, Service> = new Map<string, Service>([
  ["cone-search", coneSearch],
  ["image-cutout", imageCutout],
  ["spectral-extraction", spectralExtraction],
]);

const instancesOfEach = 500;
const mutationsOfEach = 8;
const mutationsOfEachJob = 3;

const wireFolder = new URL("../wire/", import.meta.url);

/** Recorded jobs, in all phases. */
const jobs = readdirSync(wireFolder).map(
  (name): JsonObject => JSON.parse(readFileSync(new URL(name, wireFolder), "utf8")),
);

/** Instances of one service's real model, as Pydantic dumps them. */
interface Dump {
  readonly service: string;
  readonly text: string;
}

describe(`random instances of the examples' models (SEED=${seed})`, () => {
  const python = pythonOf();
  // Safe: the format that the script documents.
  const dumps = linesOf(python, "instances.py", [
    "make",
    `${instancesOfEach}`,
    `${seed}`,
  ]) as Dump[];

  describe.each([...services])("%s", (name, service) => {
    const own = dumps.filter((dump) => dump.service === name);
    const values = own.map(({ text }): Json => JSON.parse(text));

    it("reads what Pydantic dumps as it is", () => {
      expect(own).toHaveLength(instancesOfEach);
      for (const value of values) expect(service.parseParameters(value)).toEqual(value);
    });

    it("gives back the same job, which Pydantic reads as the same model", () => {
      const template: object = JSON.parse(
        readFileSync(new URL("../wire/completed.json", import.meta.url), "utf8"),
      );
      const lines = values.map((value) => {
        const wire = { ...template, json_parameters: value };
        const back = service.serializeJob(service.parseJob(wire));
        expect(back).toEqual(wire);
        const parameters: unknown = Reflect.get(Object(back), "json_parameters");
        // What is sent is what JavaScript's numbers hold of it: integers past 2^53 are not exact.
        return { service: name, text: JSON.stringify(parameters), sent: JSON.stringify(value) };
      });
      const differences = linesOf(python, "instances.py", ["check"], lines);
      expect(differences).toHaveLength(lines.length);
      expect(differences.filter((difference) => difference !== null)).toEqual([]);
    });

    it("judges mutated parameters as a JSON Schema validator does, at the same places", () => {
      const draw = drawFrom(seed);
      const judged = values.flatMap((value) =>
        Array.from({ length: mutationsOfEach }, (): Judged => {
          const input = mutated(value, draw);
          return { value: input, issues: service.safeParseParameters(input).issues ?? [] };
        }),
      );
      const found = comparedWithReference(python, service.parametersJsonSchema, judged);
      console.log(`${name}: ${values.length} instances, ${told(found)}`);
      expect(found.disagreements).toEqual([]);
    });

    it("judges mutated jobs as a JSON Schema validator does, at the same places", () => {
      const draw = drawFrom(seed);
      const judged = values.flatMap((value) =>
        Array.from({ length: mutationsOfEachJob }, (): Judged => {
          const job = { ...jobs[draw(jobs.length)], json_parameters: value };
          const input = mutated(job, draw);
          return { value: input, issues: service.safeParseJob(input).issues ?? [] };
        }),
      );
      const schema = schemaOfJobs(service.parametersJsonSchema);
      const found = comparedWithReference(python, schema, judged);
      console.log(`${name}: ${values.length} jobs, ${told(found)}`);
      expect(found.disagreements).toEqual([]);
    });
  });
});

/** The canonical schema of a job on the wire whose parameters have the schema. */
function schemaOfJobs(parameters: object): object {
  // Without a `$schema` of their own, for which the reference would take its own engine for patterns.
  const own = { $schema: undefined };
  const $defs = {
    job: { ...serializedJobJsonSchema, ...own, $id: "https://example.org/job" },
    parameters: { ...parameters, ...own, $id: "https://example.org/parameters" },
  };
  const json_parameters = { $ref: "https://example.org/parameters" };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $defs,
    allOf: [{ $ref: "https://example.org/job" }, { properties: { json_parameters } }],
  };
}

function told({ values, invalid, breakFormat, disagreements }: Comparison): string {
  return (
    `${values} mutations (${invalid} invalid, ${breakFormat} break a format), ` +
    `${disagreements.length} disagreements with jsonschema`
  );
}
