import { expect, it } from "vitest";
import { lengths } from "../../generator/canonical/lengths.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { isDoneAtOnce } from "./verdicts.js";

it.each<[string, Schema, Schema]>([
  [
    "a tuple of any length, as Pydantic before 2.6 bounded it",
    { items: { type: "number" }, maxLength: 8, type: "array" },
    { items: { type: "number" }, maxItems: 8, type: "array" },
  ],
  [
    "a dictionary",
    { minLength: 1, maxLength: 2, type: "object" },
    { minProperties: 1, maxProperties: 2, type: "object" },
  ],
  [
    "a list that has the right keyword too, which counts",
    { maxLength: 8, maxItems: 5, type: "array" },
    { maxItems: 5, type: "array" },
  ],
])("counts the things in %s", (_, before, after) => {
  const counted = quietly(lengths, before);
  expect(counted).toEqual(after);
  expect(JSON.stringify(counted)).toBe(JSON.stringify(after));
});

it.each<[string, Schema]>([
  ["a text", { maxLength: 8, type: "string" }],
  ["a text or a list", { maxLength: 8, type: ["string", "array"] }],
  ["what has no type", { maxLength: 8 }],
])("leaves %s", (_, before) => {
  expect(quietly(lengths, before)).toEqual(before);
});

it("is idempotent", () => {
  isDoneAtOnce(lengths, documents);
});
