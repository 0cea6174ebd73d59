import { expect, it } from "vitest";
import { openObjects } from "../../generator/canonical/open-objects.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

it.each<[string, Schema, Schema]>([
  [
    "`dict[str, Any]` of Pydantic before 2.11",
    { title: "Job parameters", type: "object" },
    { additionalProperties: {}, title: "Job parameters", type: "object" },
  ],
  [
    "one with keys of some length",
    { propertyNames: { minLength: 2 }, type: "object" },
    { additionalProperties: {}, propertyNames: { minLength: 2 }, type: "object" },
  ],
  [
    "a member of a union",
    { anyOf: [{ type: "object" }, { type: "null" }] },
    { anyOf: [{ additionalProperties: {}, type: "object" }, { type: "null" }] },
  ],
])("opens %s", (_, before, after) => {
  const opened = quietly(openObjects, before);
  expect(opened).toEqual(after);
  // The order of keywords is that of the output.
  expect(JSON.stringify(opened)).toBe(JSON.stringify(after));
});

it.each<[string, Schema]>([
  ["a model without fields", { properties: {}, type: "object" }],
  ["a model that forbids others", { additionalProperties: false, type: "object" }],
  ["what a pattern names", { patternProperties: { "^x": {} }, type: "object" }],
  ["what another schema speaks of", { type: "object", allOf: [{ properties: { a: {} } }] }],
  ["what is no object", { type: "string" }],
  ["anything", {}],
])("leaves %s", (_, before) => {
  expect(quietly(openObjects, before)).toEqual(before);
});

it("is idempotent and keeps the meaning", () => {
  isDoneAtOnce(openObjects, documents);
  keepsMeaning(openObjects, documents);
});
