import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { singleBranches } from "../../generator/canonical/single-branches.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents, schemas } from "./arbitraries.js";
import { example } from "./recorded-schemas.js";
import { keepsMeaning } from "./verdicts.js";

describe("a union or intersection of one member", () => {
  it("is unwrapped, as Pydantic before 2.9 wrote every described $ref", () => {
    const before = {
      allOf: [{ $ref: "#/$defs/CutoutDetail" }],
      default: "image",
      description: "How much of the image's data goes into the cutout",
      title: "Detail of the cutout",
    };
    expect(quietly(singleBranches, before)).toEqual({
      $ref: "#/$defs/CutoutDetail",
      default: "image",
      description: "How much of the image's data goes into the cutout",
      title: "Detail of the cutout",
    });
  });

  it.each(["allOf", "anyOf", "oneOf"])("is unwrapped from %s", (keyword) => {
    expect(quietly(singleBranches, { [keyword]: [{ type: "string" }] })).toEqual({
      type: "string",
    });
  });

  it("is unwrapped at every depth, and as often as it is wrapped", () => {
    const before = { items: { anyOf: [{ allOf: [{ oneOf: [{ const: 1 }] }] }] } };
    expect(quietly(singleBranches, before)).toEqual({ items: { const: 1 } });
  });

  it("has the outer annotations, where both have them", () => {
    const before = {
      allOf: [{ type: "string", title: "Inner", description: "Inner." }],
      title: "Outer",
    };
    expect(quietly(singleBranches, before)).toEqual({
      type: "string",
      title: "Outer",
      description: "Inner.",
    });
  });

  it("needs no discriminator", () => {
    const before = {
      oneOf: [{ $ref: "#/$defs/CircleStencil" }],
      discriminator: { propertyName: "type", mapping: { circle: "#/$defs/CircleStencil" } },
    };
    expect(quietly(singleBranches, before)).toEqual({ $ref: "#/$defs/CircleStencil" });
  });

  it.each<[string, Schema]>([
    ["the same keyword", { minLength: 2, allOf: [{ minLength: 3 }] }],
    [
      "additionalProperties, which looks at the properties beside it",
      { properties: { a: {} }, allOf: [{ additionalProperties: false }] },
    ],
    ["items, which looks at prefixItems", { prefixItems: [{}], allOf: [{ items: false }] }],
    [
      "then, which belongs to an if",
      JSON.parse('{"if": {"const": 1}, "allOf": [{"then": {"const": 2}}]}'),
    ],
    [
      "unevaluatedProperties, which looks at everything",
      { properties: { a: {} }, allOf: [{ unevaluatedProperties: false }] },
    ],
  ])("stays where both have %s", (_, before) => {
    expect(quietly(singleBranches, before)).toEqual(before);
  });
});

describe("what stands beside a $ref", () => {
  it("stays there if it only describes", () => {
    const before = example("image-cutout", "/properties/cutout_detail");
    expect(quietly(singleBranches, before)).toEqual(before);
  });

  it("becomes a second member if it constrains", () => {
    const before = { $ref: "#/$defs/Aperture", minItems: 3, title: "Aperture" };
    expect(quietly(singleBranches, before)).toEqual({
      title: "Aperture",
      allOf: [{ $ref: "#/$defs/Aperture" }, { minItems: 3 }],
    });
  });

  it("joins the members that are there", () => {
    const before = { $ref: "#/$defs/A", allOf: [{ minItems: 1 }, { maxItems: 2 }] };
    expect(quietly(singleBranches, before)).toEqual({
      allOf: [{ $ref: "#/$defs/A" }, { minItems: 1 }, { maxItems: 2 }],
    });
  });

  it("is left alone at the root, whose definitions must stay there", () => {
    const before = { $ref: "#/$defs/A", $defs: { A: { type: "string" } } };
    expect(quietly(singleBranches, before)).toEqual(before);
  });
});

describe("the meaning", () => {
  it("is kept", () => {
    keepsMeaning(singleBranches, documents);
  });

  it("is kept for unions of one member with anything beside them", () => {
    const wrapped = fastCheck
      .tuple(fastCheck.constantFrom("allOf", "anyOf", "oneOf"), schemas(), schemas())
      .map(([keyword, only, beside]): Schema => ({ ...beside, [keyword]: [only] }));
    keepsMeaning(singleBranches, wrapped);
  });

  it("is kept for a $ref with anything beside it", () => {
    const beside = fastCheck.tuple(schemas(), schemas()).map(
      ([target, neighbour]): Schema => ({
        $defs: { A: target },
        items: { ...neighbour, $ref: "#/$defs/A" },
      }),
    );
    keepsMeaning(singleBranches, beside);
  });
});

describe("what adds nothing to a $ref beside it", () => {
  const $defs: Schema["$defs"] = {
    File: { type: "object", properties: { name: { type: "string" } } },
    Level: { enum: ["low", "high"] },
    Alias: { $ref: "#/$defs/File" },
    Either: { anyOf: [{ $ref: "#/$defs/File" }, { type: "null" }] },
  };
  const property = (schema: Schema): Schema | undefined =>
    quietly(singleBranches, { properties: { a: schema }, $defs }).properties?.["a"];

  it.each<[string, Schema]>([
    ["File", { type: "object" }],
    ["Level", { type: "string" }],
    ["Alias", { type: "object" }],
    ["Either", { type: ["object", "null"] }],
    ["File", { additionalProperties: false }],
  ])("goes: beside %s %j", (name, beside) => {
    const $ref = `#/$defs/${name}`;
    expect(property({ $ref, title: "A", ...beside })).toEqual({ $ref, title: "A" });
  });

  it.each<[string, Schema]>([
    ["Either", { type: "object" }],
    ["File", { additionalProperties: false, properties: { name: { type: "string" } } }],
    ["Missing", { type: "object" }],
  ])("what does not is kept: beside %s %j", (name, beside) => {
    const $ref = `#/$defs/${name}`;
    expect(property({ $ref, ...beside })).toEqual({ allOf: [{ $ref }, beside] });
  });
});
