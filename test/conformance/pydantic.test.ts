import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import * as coneSearch from "../../generated/cone-search/index.js";
import * as imageCutout from "../../generated/image-cutout/index.js";
import * as spectralExtraction from "../../generated/spectral-extraction/index.js";
import type { Json } from "../../generator/schema.js";
import type { TestedIssue } from "../generated/generate-and-import.js";
import { drawFrom } from "../soundness/pydantic-values.js";
import { mutated } from "./mutations.js";
import { linesOf, pythonOf } from "./python.js";

/** What is called of a service, whatever its types. */
interface Service {
  parseParameters(input: unknown): unknown;
  safeParseParameters(input: unknown): { readonly issues?: readonly TestedIssue[] | undefined };
  parseJob(input: unknown): unknown;
  serializeJob(job: unknown): unknown;
  readonly parametersJsonSchema: object;
}

const services: ReadonlyMap<string, Service> = new Map<string, Service>([
  ["cone-search", coneSearch],
  ["image-cutout", imageCutout],
  ["spectral-extraction", spectralExtraction],
]);

const instancesOfEach = 300;
const mutationsOfEach = 5;
const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

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

    it("judges mutations as a JSON Schema validator does, at the same place", () => {
      const draw = drawFrom(seed);
      const ajv = new Ajv2020({
        allErrors: true,
        strict: false,
        validateFormats: false,
        logger: false,
      });
      const reference = ajv.compile(service.parametersJsonSchema);
      const counts = { mutations: 0, invalid: 0, formats: 0 };
      const disagreements: string[] = [];
      for (const value of values.flatMap((each) => Array<Json>(mutationsOfEach).fill(each))) {
        const input = mutated(value, draw);
        const { issues = [] } = service.safeParseParameters(input);
        const isValid = reference(input);
        counts.mutations += 1;
        if (!isValid) counts.invalid += 1;
        // The reference does not look at formats, which are Pydantic's own.
        const others = issues.filter(({ rule }) => rule !== "format");
        if (others.length < issues.length) counts.formats += 1;
        const problem = disagreement(isValid, reference.errors ?? [], others, issues.length > 0);
        if (problem !== undefined) disagreements.push(`${problem}: ${JSON.stringify(input)}`);
      }
      console.log(
        `${name}: ${values.length} instances, ${counts.mutations} mutations (${counts.invalid} invalid, ` +
          `${counts.formats} break a format), ${disagreements.length} disagreements`,
      );
      expect(disagreements).toEqual([]);
    });
  });
});

/** What is different between the reference's verdict and ours; undefined where they agree. */
function disagreement(
  isValid: boolean,
  errors: readonly ErrorObject[],
  issues: readonly TestedIssue[],
  isRejected: boolean,
): string | undefined {
  if (isValid) return issues.length > 0 ? `rejected for ${JSON.stringify(issues)}` : undefined;
  if (!isRejected) return `accepted, though ${JSON.stringify(errors.slice(0, 3))}`;
  const places = errors.flatMap(placesOf);
  const elsewhere = issues.filter(({ path }) => {
    const own = path.map((step) => `/${step}`).join("");
    return !places.some(
      (place) => place.exact === own || (place.union && own.startsWith(place.exact)),
    );
  });
  return elsewhere.length === 0
    ? undefined
    : `rejected elsewhere: ${JSON.stringify(elsewhere)}, not ${JSON.stringify(errors.slice(0, 3))}`;
}

/** Where an error is: at the value, or at the property that is missing or too many. Of a union, anywhere in it. */
function placesOf({ instancePath, keyword, params, propertyName }: ErrorObject): Place[] {
  const at = instancePath.replaceAll("~1", "/").replaceAll("~0", "~");
  const property: unknown =
    params["missingProperty"] ??
    params["additionalProperty"] ??
    params["propertyName"] ??
    propertyName;
  const union = keyword === "anyOf" || keyword === "oneOf";
  return [
    { exact: at, union },
    ...(typeof property === "string" ? [{ exact: `${at}/${property}`, union: false }] : []),
  ];
}

interface Place {
  readonly exact: string;
  readonly union: boolean;
}
