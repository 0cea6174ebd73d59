import "temporal-polyfill/global";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { type GeneratedModule, generateAndImport } from "./generate-and-import.js";

const wireFolder = new URL("../wire/", import.meta.url);
const wire = readdirSync(wireFolder).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, wireFolder), "utf8")) as unknown] as const,
);
const spectra = "schemas/examples/spectral-extraction";
const spectraSchemas = {
  validation: `${spectra}/SpectralExtractionParameters.validation.json`,
  serialization: `${spectra}/SpectralExtractionParameters.serialization.json`,
};
const spectraInstances = readdirSync(`${spectra}/instances`).map(
  (name) =>
    [name, JSON.parse(readFileSync(`${spectra}/instances/${name}`, "utf8")) as unknown] as const,
);

const simple = "test/schemas/SimpleParameters.validation.json";
let plainly: Promise<GeneratedModule> | undefined;

/** The service without conversions, which is generated once. */
function generateOnce(): Promise<GeneratedModule> {
  plainly ??= generateAndImport("simple", simple);
  return plainly;
}

describe.each([
  ["Date", Date],
  ["Temporal", Temporal.Instant],
] as const)("with dates as %s", (dates, type) => {
  let plain: GeneratedModule;
  let converted: GeneratedModule;

  beforeAll(async () => {
    plain = await generateOnce();
    converted = await generateAndImport("simple", simple, { dates });
  });

  it.each(wire)("%s is read with times, and goes back to the same instants", (_, job) => {
    const read = converted.parseJob(job);
    expect(Reflect.get(Object(read), "creation_time")).toBeInstanceOf(type);
    const written = converted.serializeJob(read);
    // Text for text the same, but for the digits of the fraction.
    expect(JSON.stringify(inMilliseconds(written))).toBe(JSON.stringify(inMilliseconds(job)));
    expect(converted.serializeJob(converted.parseJob(written))).toEqual(written);
  });

  it.each(wire)("%s is read from XML with its times as texts", (_, job) => {
    const xml = plain.jobToXml(plain.parseJob(job));
    const [parse, parsePlain] = [converted["parseJobXml"], plain["parseJobXml"]];
    if (typeof parse !== "function" || typeof parsePlain !== "function")
      throw new Error("There is no reader.");
    expect(parse(xml)).toEqual(parsePlain(xml));
    expect(parse(xml)).toHaveProperty("creationTime", expect.stringMatching(/Z$/));
  });

  it.each(wire)("%s gives the same XML", (_, job) => {
    const baseUrl = "https://example.org/jobs/";
    expect(converted.jobToXml(converted.parseJob(job))).toBe(plain.jobToXml(plain.parseJob(job)));
    expect(converted.jobListToXml([converted.parseJob(job)], { baseUrl })).toBe(
      plain.jobListToXml([plain.parseJob(job)], { baseUrl }),
    );
  });
});

describe("with dates as Temporal and infinite numbers as strings", () => {
  let spectral: GeneratedModule;

  beforeAll(async () => {
    const options = { dates: "Temporal", infNan: "strings" } as const;
    spectral = await generateAndImport("spectra", spectraSchemas, options);
  });

  it.each(spectraInstances)("%s is written as what is read the same", (_, instance) => {
    const read = spectral.parseParameters(instance);
    const written = serializeParameters(spectral, read);
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
    expect(serializeParameters(spectral, spectral.parseParameters(written))).toEqual(written);
    expect(spectral.parametersToXml(read)).toContain("<uws:parameter");
  });
});

describe("infinite numbers", () => {
  // As Pydantic 2.13.4 writes the schema of a model with such defaults, whatever it is set to write on the wire.
  const schema = `{"title": "Limits", "type": "object", "required": ["any"], "properties": {
    "any": {"type": "number"},
    "most": {"type": "number", "minimum": 0, "default": Infinity},
    "odd": {"type": "number", "default": NaN, "examples": [Infinity, 1.5]},
    "maybe": {"anyOf": [{"type": "number"}, {"type": "null"}], "default": -Infinity}}}`;
  const defaults = {
    most: Number.POSITIVE_INFINITY,
    odd: Number.NaN,
    maybe: Number.NEGATIVE_INFINITY,
  };

  it.each([
    ["null", { any: null, most: null, odd: null, maybe: null }],
    ["strings", { any: "NaN", most: "Infinity", odd: "NaN", maybe: "-Infinity" }],
    ["constants", { any: Number.NaN, ...defaults }],
  ] as const)("are on the wire as Pydantic's %s says", async (infNan, dumped) => {
    const path = join(temporaryFolder({ "limits.json": schema }), "limits.json");
    const service = await generateAndImport("limits", path, { infNan });
    expect(service.parseParameters({ any: 1 })).toEqual({ any: 1, ...defaults });
    const read = service.parseParameters(dumped);
    // Null says neither which of the three it was, nor whether it was none.
    const maybe = infNan === "null" ? null : defaults.maybe;
    const most = infNan === "null" ? Number.NaN : defaults.most;
    expect(read).toEqual({ any: Number.NaN, most, odd: Number.NaN, maybe });
    expect(serializeParameters(service, read)).toEqual(dumped);
    expect(service.safeParseParameters({ any: 1, most: "-Infinity" }).issues).toHaveLength(1);
    const { parseJson, jsonText } = service;
    if (infNan !== "constants") expect([parseJson, jsonText]).toEqual([undefined, undefined]);
    else if (typeof parseJson === "function" && typeof jsonText === "function")
      expect(parseJson(jsonText(dumped))).toEqual(dumped);
    else throw new Error("There is nothing that reads and writes the text.");
  });
});

function serializeParameters(service: GeneratedModule, parameters: unknown): unknown {
  const { serializeParameters: serialize } = service;
  return typeof serialize === "function" ? serialize(parameters) : parameters;
}

/** Values with each time in them as a Date says it. */
function inMilliseconds(value: unknown): unknown {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value))
    return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map(inMilliseconds);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, inMilliseconds(child)]),
  );
}
