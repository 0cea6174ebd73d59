import { expect, it } from "vitest";
import { examples } from "../../generator/canonical/examples.js";
import { valueAt } from "../../generator/schema/json-pointer.js";
import type { Schema } from "../../generator/schema/schema.js";
import { applied, quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { recorded, recordedPaths } from "./recorded-schemas.js";
import { isDoneAtOnce } from "./verdicts.js";

it.each(recordedPaths.filter((path) => /^examples.*validation/.test(path)))(
  "believes %s",
  (path) => {
    const before = recorded(path);
    expect(quietly(examples, before)).toBe(before);
  },
);

it("finds the upstream's own example that does not fit: a Decimal is sent as a string", () => {
  const path = "examples/spectral-extraction/SpectralExtractionParameters.serialization.json";
  const { reported } = applied(examples, recorded(path));
  expect(reported.length).toBeGreaterThan(0);
  expect(new Set(reported.map(([code]) => code))).toEqual(new Set(["example-not-accepted"]));
  expect(valueAt(recorded(path), reported[0]?.[1] ?? "")).toBe(0.8);
});

it("says where an example does not fit, and changes nothing", () => {
  const document: Schema = {
    $defs: { A: { enum: ["a"], examples: ["a", "b"] } },
    properties: {
      size: { type: "integer", examples: [1, null, "many"] },
      a: { $ref: "#/$defs/A", examples: ["c"] },
    },
  };
  const { after, reported, diagnostics } = applied(examples, document);
  expect(after).toBe(document);
  expect(reported.toSorted()).toEqual([
    ["example-not-accepted", "/$defs/A/examples/1"],
    ["example-not-accepted", "/properties/a/examples/0"],
    ["example-not-accepted", "/properties/size/examples/1"],
    ["example-not-accepted", "/properties/size/examples/2"],
  ]);
  expect(diagnostics.every(({ severity }) => severity === "warning")).toBe(true);
});

it("takes no property that is called examples for the keyword", () => {
  const document: Schema = { properties: { examples: { type: "integer", examples: [1] } } };
  expect(quietly(examples, document)).toBe(document);
});

it("is done at once, for any schemas", () => {
  isDoneAtOnce(examples, documents);
});
