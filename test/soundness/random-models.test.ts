import "temporal-polyfill/global";
import { describe, expect, it } from "vitest";
import { seed } from "../seed.js";
import { complaintsAbout, dependsOnOrder, randomModels } from "./random-models.js";

const count = Number(process.env["COUNT"] ?? 120);

/** Models that Pydantic might emit, always the same; `test/conformance/random-models.test.ts` takes many others. */
describe(`what is generated from ${count} random models`, { timeout: 600_000 }, () => {
  const models = randomModels(count, seed);

  it("compiles, accepts their values, and reads them with their defaults", async () => {
    expect((await complaintsAbout(models)).slice(0, 8)).toEqual([]);
  });

  it.each([
    { dates: "Date", infNan: "strings" },
    { dates: "Temporal", infNan: "null" },
  ] as const)("is written back as what is read the same, with %o", async (conversions) => {
    const some = models.slice(0, Math.ceil(count / 4));
    expect((await complaintsAbout(some, conversions)).slice(0, 8)).toEqual([]);
  });

  it("is the same whatever the order of definitions", async () => {
    for (const model of models.slice(0, 25)) expect(await dependsOnOrder(model)).toBe(false);
  });
});
