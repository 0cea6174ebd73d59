import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { shape } from "../../generator/canonical/shape.js";
import { looksLikeSchema } from "../../generator/schema/looks-like-schema.js";
import type { Schema } from "../../generator/schema/schema.js";
import { applied, failureOf, quietly } from "./applied-pass.js";
import { documents, hostileJson } from "./arbitraries.js";
import { recorded, recordedPaths } from "./recorded-schemas.js";

it.each(recordedPaths)("takes %s as it is", (path) => {
  const before = recorded(path);
  expect(quietly(shape, before)).toBe(before);
  expect(looksLikeSchema(before)).toBe(true);
});

it("takes any schema as it is", () => {
  fastCheck.assert(
    fastCheck.property(documents, (document) => {
      expect(quietly(shape, document)).toBe(document);
    }),
  );
});

it("takes older drafts' spellings, which the next pass knows", () => {
  const before = {
    definitions: { A: true },
    items: [{}, false],
    exclusiveMinimum: true,
    nullable: true,
    additionalProperties: false,
  };
  // Its keywords are those of another draft, which the type does not have.
  expect(shape.apply(before as unknown as Schema, never)).toBe(before);
});

describe("says where it is that something is no schema", () => {
  it.each<[string, unknown]>([
    ["", null],
    ["", []],
    ["", "a schema"],
    ["/properties", { properties: [] }],
    ["/properties/a~1b", { properties: { "a/b": null } }],
    ["/properties/a/items", { properties: { a: { items: "string" } } }],
    ["/items/0", { items: [5] }],
    ["/anyOf", { anyOf: [] }],
    ["/anyOf", { anyOf: {} }],
    ["/anyOf/1", { anyOf: [{}, "x"] }],
    ["/$defs/A/type", { $defs: { A: { type: "text" } } }],
    ["/type", { type: ["string", "text"] }],
    ["/type", { type: [] }],
    ["/type", { type: null }],
    ["/required", { required: "a" }],
    ["/required", { required: [1] }],
    ["/minLength", { minLength: -1 }],
    ["/minLength", { minLength: 1.5 }],
    ["/maxItems", { maxItems: "3" }],
    ["/minimum", { minimum: "0" }],
    ["/exclusiveMinimum", { exclusiveMinimum: "0" }],
    ["/multipleOf", { multipleOf: 0 }],
    ["/multipleOf", { multipleOf: -1 }],
    ["/enum", { enum: "a" }],
    ["/examples", { examples: {} }],
    ["/$ref", { $ref: {} }],
    ["/title", { title: 5 }],
    ["/pattern", { pattern: null }],
    ["/deprecated", { deprecated: "yes" }],
    ["/uniqueItems", { uniqueItems: 1 }],
    ["/not", { not: [] }],
    ["/additionalProperties", { additionalProperties: "no" }],
    ["/discriminator", { discriminator: null }],
    ["/discriminator", { discriminator: { mapping: {} } }],
    ["/dependentRequired", { dependentRequired: { a: "b" } }],
    ["/minContains", { minContains: "1" }],
  ])("at %j in %j", (pointer, document) => {
    // It is what is to be refused.
    expect(failureOf(() => shape.apply(document as Schema, never))).toMatchObject({
      kind: "schema",
      code: "not-a-schema",
      pointer,
    });
  });
});

it("looks at no values, which may be anything", () => {
  const before: Schema = {
    default: { type: "text" },
    const: { properties: [] },
    enum: [{ type: 5 }],
    examples: [{ $ref: 1 }],
    "x-extra": { anyOf: [] },
  };
  expect(applied(shape, before).after).toBe(before);
});

it("takes any JSON, or refuses it with a Failure", () => {
  fastCheck.assert(
    fastCheck.property(hostileJson, (json) => {
      // Whatever it is.
      const document = json as Schema;
      try {
        expect(shape.apply(document, never)).toBe(document);
      } catch {
        expect(failureOf(() => shape.apply(document, never)).code).toBe("not-a-schema");
      }
    }),
  );
});

/** The context of a pass that neither reports nor names. */
const never = {
  rootName: "",
  reservedNames: new Set<string>(),
  namePrefix: "",
  report: (): never => {
    throw new Error("It reported.");
  },
};
