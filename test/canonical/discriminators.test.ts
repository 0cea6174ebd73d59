import { describe, expect, it } from "vitest";
import { constants } from "../../generator/canonical/constants.js";
import { discriminators } from "../../generator/canonical/discriminators.js";
import { root } from "../../generator/canonical/root.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { applied, quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { example, recorded, recordedPaths } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning, verdicts } from "./verdicts.js";

/** A document as the earlier passes leave it. */
function prepared(document: Schema): Schema {
  return quietly(constants, quietly(root, document));
}

describe("the image cutout's stencils", () => {
  const before = prepared(example("image-cutout"));
  const after = quietly(discriminators, before);

  it("lose the mapping", () => {
    const stencils = after.$defs?.["CutoutParameters"]?.properties?.["stencils"];
    expect(stencils?.items).toEqual({
      oneOf: ["CircleStencil", "PolygonStencil", "RangeStencil"].map((name) => ({
        $ref: `#/$defs/${name}`,
      })),
      discriminator: { propertyName: "type" },
    });
  });

  it.each(["CircleStencil", "PolygonStencil", "RangeStencil"])("require the tag in %s", (name) => {
    expect(before.$defs?.[name]?.required ?? []).not.toContain("type");
    expect(after.$defs?.[name]?.required).toContain("type");
  });

  it("leave models that are in no tagged union as they are", () => {
    expect(after.$defs?.["SkyPosition"]).toBe(before.$defs?.["SkyPosition"]);
  });

  it("are accepted with their tag as before", () => {
    const stencil: Json = { type: "circle", center: { ra: 1, dec: 2 }, radius: 0.1 };
    const samples: readonly Json[] = [
      { ids: ["a"], stencils: [stencil] },
      { ids: ["a"], stencils: [{ ...stencil, type: "polygon" }] },
    ];
    expect(verdicts(before, samples)).toEqual([true, false]);
    expect(verdicts(after, samples)).toEqual([true, false]);
  });
});

it("dispatches on a tag with several values, as a filter's comparison has", () => {
  const { $defs } = quietly(discriminators, prepared(example("spectral-extraction")));
  expect($defs?.["FilterExpression"]?.discriminator).toEqual({ propertyName: "op" });
  expect($defs?.["AllOf"]?.required).toEqual(["operands", "op"]);
});

describe("a member that stands elsewhere too", () => {
  const member = (tag: string): Schema => ({
    type: "object",
    properties: { type: { const: tag, default: tag } },
  });
  const before: Schema = {
    $defs: { A: member("a"), B: member("b") },
    properties: {
      alone: { $ref: "#/$defs/A" },
      either: {
        oneOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }],
        discriminator: { propertyName: "type", mapping: {} },
      },
    },
  };
  const after = quietly(discriminators, before);

  it("does not require the tag, but the union does", () => {
    expect(after.$defs?.["A"]).toEqual(member("a"));
    expect(after.$defs?.["B"]?.required).toEqual(["type"]);
    expect(after.properties?.["either"]?.required).toEqual(["type"]);
    expect(quietly(discriminators, after)).toEqual(after);
  });

  it("is accepted without the tag where Pydantic accepts it", () => {
    const values: readonly Json[] = [
      { alone: {}, either: { type: "a" } },
      { alone: { type: "a" }, either: { type: "b" } },
      { alone: {}, either: {} },
      { alone: { type: "b" }, either: { type: "b" } },
    ];
    expect(verdicts(after, values)).toEqual([true, true, false, false]);
  });
});

describe("a union that its tag cannot tell apart is a plain one", () => {
  const circle: Schema = { properties: { type: { const: "circle" } } };
  const discriminator = { propertyName: "type", mapping: {} };
  const members = [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }];

  it.each<[string, Schema]>([
    ["two members have the same tag", circle],
    ["a member has any tag", { properties: { type: { type: "string" } } }],
    ["a member has no tag", { properties: { other: {} } }],
    ["a member has a tag that another has, as one of its own members", { anyOf: [circle] }],
    ["a member accepts no objects", { type: "null" }],
  ])("%s", (_, other) => {
    const before: Schema = {
      $defs: { A: circle, B: other },
      items: { oneOf: members, discriminator },
    };
    const { after, reported } = applied(discriminators, before);
    expect(after).toEqual({ ...before, items: { anyOf: members } });
    expect(reported).toEqual([["tag-not-constant", "/items"]]);
  });

  it("a member is written in place", () => {
    const before: Schema = { $defs: {}, items: { oneOf: [circle, circle], discriminator } };
    expect(applied(discriminators, before).after.items).toEqual({ anyOf: [circle, circle] });
  });
});

describe("tags of every kind tell members apart", () => {
  const member = (tag: Schema): Schema => ({ type: "object", properties: { type: tag } });
  const refs = (...names: string[]) => names.map((name) => ({ $ref: `#/$defs/${name}` }));
  const discriminator = { propertyName: "type" };

  it.each<[string, Schema, Schema]>([
    ["numbers", { const: 1, default: 1 }, { const: 2 }],
    ["truth values", { const: true }, { const: false }],
    ["a number and a text", { const: 1 }, { const: "1" }],
    ["an enum in a place of its own", { $ref: "#/$defs/Level" }, { const: 30 }],
    ["the empty text and an inherited name", { const: "" }, { const: "constructor" }],
    ["null", { type: "null" }, { const: "a" }],
    ["constants with other keywords", { const: "a", maximum: 10 }, { const: "b", else: {} }],
  ])("%s", (_, first, second) => {
    const before: Schema = {
      $defs: { A: member(first), B: member(second), Level: { enum: [10, 20], type: "integer" } },
      items: { oneOf: refs("A", "B"), discriminator: { ...discriminator, mapping: {} } },
    };
    const { $defs, items } = quietly(discriminators, before);
    expect(items).toEqual({ oneOf: refs("A", "B"), discriminator });
    expect([$defs?.["A"]?.required, $defs?.["B"]?.required]).toEqual([["type"], ["type"]]);
  });

  const a = member({ const: "a" });
  const b = member({ const: "b" });
  const c = member({ const: "c" });

  it("members that are tagged unions by another property", () => {
    const black: Schema = { properties: { type: { const: "cat" }, color: { const: "black" } } };
    const white: Schema = { properties: { type: { const: "cat" }, color: { const: "white" } } };
    const inner: Schema = {
      oneOf: refs("Black", "White"),
      discriminator: { propertyName: "color" },
    };
    const { $defs, items } = quietly(discriminators, {
      $defs: { Black: black, White: white, Dog: a },
      items: { oneOf: [inner, ...refs("Dog")], discriminator },
    });
    expect(items).toEqual({ oneOf: [inner, ...refs("Dog")], discriminator });
    expect($defs?.["Black"]?.required).toEqual(["type", "color"]);
  });

  it("members that are root models, which stand elsewhere too", () => {
    const { $defs, items } = quietly(discriminators, {
      $defs: { A: a, B: b, C: c, Root: { oneOf: refs("A", "B"), discriminator } },
      properties: { alone: { $ref: "#/$defs/Root" } },
      items: { oneOf: refs("Root", "C"), discriminator },
    });
    expect(items).toEqual({ oneOf: refs("Root", "C"), discriminator });
    // Root requires the tag of its members itself.
    expect($defs?.["A"]?.required).toEqual(["type"]);
  });

  it("members that are another name of a model", () => {
    const before: Schema = {
      $defs: { A: a, B: b, Alias: { $ref: "#/$defs/A" } },
      items: { oneOf: refs("Alias", "B"), discriminator },
    };
    const { $defs, items } = quietly(discriminators, before);
    expect(items).toEqual({ oneOf: refs("Alias", "B"), discriminator, required: ["type"] });
    expect($defs?.["A"]).toEqual(a);
  });
});

it.each(recordedPaths)("is done at once for %s", (path) => {
  const once = quietly(discriminators, prepared(recorded(path)));
  expect(quietly(discriminators, once)).toEqual(once);
});

it("changes nothing of documents without tagged unions", () => {
  keepsMeaning(discriminators, documents, 50);
  isDoneAtOnce(discriminators, documents);
});
