import { describe, expect, it } from "vitest";
import { keywords } from "../../generator/canonical/keywords.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { recorded, recordedPaths, serialized } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

/** Spellings of older drafts, which the type of today's does not have. */
type OldSchema = { readonly [keyword: string]: unknown };

it.each<[string, OldSchema, Schema]>([
  [
    "`definitions` and the references there, as Pydantic 1 wrote them",
    { definitions: { A: { type: "string" } }, properties: { a: { $ref: "#/definitions/A" } } },
    { $defs: { A: { type: "string" } }, properties: { a: { $ref: "#/$defs/A" } } },
  ],
  [
    "`definitions` beside `$defs`",
    { definitions: { A: {}, B: {} }, $defs: { B: { type: "null" } } },
    { $defs: { A: {}, B: { type: "null" } } },
  ],
  ["`example`", { example: 5, type: "integer" }, { examples: [5], type: "integer" }],
  ["`example` that is null", { example: null }, { examples: [null] }],
  [
    "`nullable: true`",
    { type: "string", nullable: true, title: "T", default: null },
    { anyOf: [{ type: "string" }, { type: "null" }], title: "T", default: null },
  ],
  [
    "`nullable: true` on what can only be read",
    { type: "string", nullable: true, readOnly: true },
    { anyOf: [{ type: "string" }, { type: "null" }], readOnly: true },
  ],
  ["`nullable: false`", { type: "string", nullable: false }, { type: "string" }],
  [
    "a list in `items`",
    { type: "array", items: [{ type: "string" }], additionalItems: false },
    { type: "array", prefixItems: [{ type: "string" }], items: false },
  ],
  [
    "a list in `items`, and more items",
    { items: [{ type: "string" }], additionalItems: { type: "null" } },
    { prefixItems: [{ type: "string" }], items: { type: "null" } },
  ],
  ["an empty list in `items`", { items: [], additionalItems: false }, { items: false }],
  [
    "boolean `exclusiveMinimum` and `exclusiveMaximum`",
    { minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    { exclusiveMinimum: 0, maximum: 9 },
  ],
  [
    "`true` and `false` as schemas",
    { properties: { a: true, b: false }, items: true, anyOf: [true, false], not: false },
    {
      properties: { a: {}, b: { not: {} } },
      items: {},
      anyOf: [{}, { not: {} }],
      not: { not: {} },
    },
  ],
  [
    "`false` where it means none",
    { additionalProperties: false, items: false },
    { additionalProperties: false, items: false },
  ],
  [
    "what the generator says in keywords of its own",
    { typeParameter: { name: "any; evil()" }, origin: "x", sourceFormat: 1, sourcePattern: 2 },
    {},
  ],
  ["`additionalProperties: true`", { additionalProperties: true }, { additionalProperties: {} }],
])("%s", (_, before, after) => {
  // Its properties are of any type, as those of schemas in other drafts are.
  expect(quietly(keywords, before as Schema)).toEqual(after);
});

it("reaches every depth", () => {
  const before: OldSchema = {
    properties: { a: { items: [{ anyOf: [{ type: "string", nullable: true }, true] }] } },
  };
  expect(quietly(keywords, before as Schema)).toEqual({
    properties: {
      a: { prefixItems: [{ anyOf: [{ anyOf: [{ type: "string" }, { type: "null" }] }, {}] }] },
    },
  });
});

it("takes no property for a keyword", () => {
  const before: Schema = {
    properties: { definitions: { type: "string" }, nullable: { const: true }, example: {} },
    default: { nullable: true, definitions: {}, items: [] },
  };
  expect(quietly(keywords, before)).toEqual(before);
});

it("an opaque object of a recorded job has any properties", () => {
  const before = serialized("Job", "/properties/json_parameters");
  expect(before.additionalProperties).toBe(true);
  expect(quietly(keywords, before)).toEqual({ ...before, additionalProperties: {} });
});

describe("idempotent", () => {
  it("for any schemas, whose meaning is kept", () => {
    isDoneAtOnce(keywords, documents);
    keepsMeaning(keywords, documents);
  });

  it.each(recordedPaths)("for %s", (path) => {
    const once = quietly(keywords, recorded(path));
    expect(quietly(keywords, once)).toEqual(once);
  });
});
