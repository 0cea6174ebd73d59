import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { shape } from "../../generator/canonical/shape.js";
import { looksLikeSchema } from "../../generator/schema/looks-like-schema.js";
import { isJsonObject, type Schema } from "../../generator/schema/schema.js";
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

it.each([null, [], "a schema", 5, false])(
  "refuses a document that is no object: %j",
  (document) => {
    // It is what is to be refused.
    expect(failureOf(() => shape.apply(document as unknown as Schema, never))).toMatchObject({
      kind: "schema",
      code: "not-a-schema",
      pointer: "",
    });
  },
);

describe("drops what a keyword cannot have, and says where", () => {
  it.each<[string, unknown]>([
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
    // It is what is to be repaired.
    const { after, reported } = applied(shape, document as Schema);
    expect(reported.map(([, place]) => place)).toEqual([pointer]);
    expect(quietly(shape, after)).toBe(after);
  });

  it("and keeps the rest", () => {
    const before = {
      title: "Order",
      properties: { a: { type: "string", examples: {} }, b: { type: "text" }, c: { anyOf: [] } },
      $defs: { A: "text", B: { type: "integer", description: ["x"] } },
    };
    // It is what is to be repaired.
    const { after, reported } = applied(shape, before as unknown as Schema);
    expect(after).toEqual({
      title: "Order",
      properties: { a: { type: "string" }, b: {}, c: { not: {} } },
      $defs: { A: {}, B: { type: "integer" } },
    });
    expect(reported).toEqual([
      ["keyword-ignored", "/properties/a/examples"],
      ["keyword-ignored", "/properties/b/type"],
      ["keyword-ignored", "/properties/c/anyOf"],
      ["schema-ignored", "/$defs/A"],
      ["keyword-ignored", "/$defs/B/description"],
    ]);
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

it("takes any object, and has nothing to say of what it made", () => {
  fastCheck.assert(
    fastCheck.property(hostileJson, (json) => {
      // Whatever it is.
      const document = json as Schema;
      if (!isJsonObject(document)) return;
      const { after } = applied(shape, document);
      expect(quietly(shape, after)).toBe(after);
    }),
  );
});

/** The context of a pass that neither reports nor names. */
const never = {
  rootName: "",
  reservedNames: new Set<string>(),
  report: (): never => {
    throw new Error("It reported.");
  },
};
