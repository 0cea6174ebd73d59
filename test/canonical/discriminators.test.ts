import { describe, expect, it, test } from "vitest";
import { constants } from "../../generator/canonical/constants.js";
import { discriminators, tagValues } from "../../generator/canonical/discriminators.js";
import { root } from "../../generator/canonical/root.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
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
    ["a member is a union itself", { oneOf: [circle] }],
  ])("%s", (_, other) => {
    const before: Schema = {
      $defs: { A: circle, B: other },
      items: { oneOf: members, discriminator },
    };
    expect(quietly(discriminators, before)).toEqual({ ...before, items: { anyOf: members } });
  });

  it("a member is written in place", () => {
    const before: Schema = { $defs: {}, items: { oneOf: [circle, circle], discriminator } };
    expect(quietly(discriminators, before).items).toEqual({ anyOf: [circle, circle] });
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

test("the values of a tag", () => {
  const model: Schema = {
    properties: { one: { const: null }, many: { enum: ["a", "b"] }, any: { type: "string" } },
  };
  expect(tagValues(model, "one")).toEqual([null]);
  expect(tagValues(model, "many")).toEqual(["a", "b"]);
  expect(tagValues(model, "any")).toBeUndefined();
  expect(tagValues(model, "missing")).toBeUndefined();
  expect(tagValues(model, "constructor")).toBeUndefined();
  expect(tagValues(undefined, "one")).toBeUndefined();
});
