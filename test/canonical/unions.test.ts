import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { inclusiveUnion, unions } from "../../generator/canonical/unions.js";
import type { Schema } from "../../generator/schema/schema.js";
import { mapSchemas } from "../../generator/schema/traverse.js";
import { quietly } from "./applied-pass.js";
import { documents, schemas } from "./arbitraries.js";
import { example, serialized } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

describe("what Pydantic emits", () => {
  it("a field that may be null has one schema", () => {
    expect(quietly(unions, serialized("JobError", "/properties/detail"))).toEqual({
      type: ["string", "null"],
      default: null,
      description: "Extended error message with additional detail",
      examples: ["Some longer error message with details", null],
      title: "Extended error message",
    });
  });

  it("bounds stay with the type that they look at", () => {
    expect(quietly(unions, example("cone-search", "/properties/epoch"))).toMatchObject({
      type: ["number", "null"],
      minimum: 1900,
      maximum: 2100,
    });
  });

  it("Decimal is a number or a string with a pattern", () => {
    const before = example(
      "spectral-extraction",
      "/$defs/Measurement_Decimal_/properties/uncertainty",
    );
    expect(quietly(unions, before)).toMatchObject({
      type: ["number", "string", "null"],
      pattern: "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$",
    });
  });

  it("a model that may be null stays a union", () => {
    const before = example("image-cutout", "/properties/pixel_format");
    expect(quietly(unions, before)).toEqual(before);
  });

  it("values and null are values", () => {
    const before = {
      anyOf: [{ enum: ["u", "g"] }, { type: "null" }],
      title: "Band",
    };
    expect(quietly(unions, before)).toEqual({ enum: ["u", "g", null], title: "Band" });
  });
});

describe("unions", () => {
  it.each<[string, Schema, Schema]>([
    [
      "of unions are flat",
      { anyOf: [{ anyOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }] }, { type: "null" }] },
      { anyOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }, { type: "null" }] },
    ],
    [
      "of constants are an enumeration",
      { anyOf: [{ const: 1 }, { const: "a" }] },
      { enum: [1, "a"] },
    ],
    ["say a value once", { anyOf: [{ enum: ["a", "b"] }, { const: "a" }] }, { enum: ["a", "b"] }],
    ["of null alone are null", { anyOf: [{ type: "null" }] }, { type: "null" }],
    [
      "of an array and null have the items",
      { anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }] },
      { type: ["array", "null"], items: { type: "string" } },
    ],
    [
      "have their members' documentation where it stays clear whose it is",
      { anyOf: [{ type: "string", description: "Inner." }, { type: "null" }], title: "Outer" },
      { type: ["string", "null"], description: "Inner.", title: "Outer" },
    ],
    [
      "whose discriminator is a function accept what any member does",
      { oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Other" }] },
      { anyOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Other" }] },
    ],
    [
      "beside another union hold at the same time",
      { oneOf: [{ required: ["a"] }], anyOf: [{ required: ["b"] }, { required: ["c"] }] },
      {
        anyOf: [{ required: ["b"] }, { required: ["c"] }],
        allOf: [{ anyOf: [{ required: ["a"] }] }],
      },
    ],
  ])("%s", (_, before, after) => {
    expect(quietly(unions, before)).toEqual(after);
  });

  it.each<[string, Schema]>([
    ["of integers and numbers", { anyOf: [{ type: "integer", minimum: 3 }, { type: "number" }] }],
    ["of two kinds of strings", { anyOf: [{ type: "string", minLength: 2 }, { type: "string" }] }],
    ["of objects that differ", { anyOf: [{ type: "object", properties: {} }, { type: "null" }] }],
    [
      "of several documented members",
      { anyOf: [{ type: "string", title: "A" }, { type: "boolean" }, { type: "null" }] },
    ],
    ["of anything and null", { anyOf: [{}, { type: "null" }] }],
    [
      "with constraints beside them",
      { anyOf: [{ type: "string" }, { type: "null" }], minLength: 1 },
    ],
    [
      "whose keywords look at other types",
      { anyOf: [{ type: "number", format: "date-time" }, { type: "string" }] },
    ],
    ["of what is impossible", { anyOf: [{ enum: [1], const: 2 }, { type: "null" }] }],
  ])("%s stay", (_, before) => {
    expect(quietly(unions, before)).toEqual(before);
  });
});

describe("for any schemas", () => {
  const pair = fastCheck
    .tuple(schemas(), schemas())
    .map(([first, second]): Schema => ({ anyOf: [first, second, { type: "null" }], title: "T" }));

  it("keeps the meaning", () => {
    // But for `oneOf`, which is taken as `anyOf`.
    const inclusive = (schema: Schema): Schema => mapSchemas(schema, inclusiveUnion);
    keepsMeaning(unions, documents.map(inclusive));
    keepsMeaning(unions, pair.map(inclusive));
  });

  it("is done at once", () => {
    isDoneAtOnce(unions, documents);
    isDoneAtOnce(unions, pair);
  });
});
