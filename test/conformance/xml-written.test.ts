import { describe, expect, it } from "vitest";
import { describeRoundTrips } from "../generated/xml-round-trip.js";
import { libxml2Errors } from "./libxml2.js";
import { missing } from "./shared.js";
import { xmllintErrors, xmllintVersion } from "./xmllint.js";

const count = Number(process.env["COUNT"] ?? 20_000);
const written: string[] = [];

describeRoundTrips(count, (xml) => void written.push(xml));

describe.skipIf(missing !== undefined)(`all that was written ${missing ?? ""}`, () => {
  it("is valid by the standard's own schema", async () => {
    const errors = (await libxml2Errors(written)).flat();
    console.log(`${written.length} documents for libxml2: ${errors.length} errors`);
    expect(errors.slice(0, 20)).toEqual([]);
  });

  const version = xmllintVersion();
  it.skipIf(version === undefined)("is valid for the machine's own xmllint", () => {
    const errors = xmllintErrors(written);
    console.log(`${written.length} documents for xmllint ${version}: ${errors.length} errors`);
    expect(errors.slice(0, 20)).toEqual([]);
  });
});
