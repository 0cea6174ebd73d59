import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type GeneratedModule, generateAndImport } from "./generate-and-import.js";

const folder = new URL("../wire/", import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith(".json"));

/** Jobs recorded from upstream, whose parameters are upstream's smallest model. */
describe("recorded jobs", () => {
  let simple: GeneratedModule;

  beforeAll(async () => {
    simple = await generateAndImport("simple", "test/schemas/SimpleParameters.validation.json");
  });

  it("has all eleven", () => {
    expect(cases).toHaveLength(11);
  });

  it.each(cases)("%s parses, and serializes to what it was", (name) => {
    const wire: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const before = structuredClone(wire);
    const job = simple.parseJob(wire);
    expect(simple.serializeJob(job)).toEqual(before);
    expect(job).toMatchObject({ parameters: Reflect.get(Object(wire), "json_parameters") });
    expect(wire).toEqual(before);
  });
});
