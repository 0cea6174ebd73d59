import { describe, expect, it } from "vitest";
import { inlineObjects } from "../../generator/canonical/inline-objects.js";
import { root } from "../../generator/canonical/root.js";
import type { Schema } from "../../generator/schema/schema.js";
import { applied, quietly } from "./applied-pass.js";
import { rootedDocuments } from "./arbitraries.js";
import { recorded, recordedPaths } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

const point: Schema = { type: "object", properties: { ra: { type: "number" } }, required: ["ra"] };

/** A document with one model, which is the root of its file. */
function cutoutWith(properties: Schema["properties"] = {}): Schema {
  return {
    $ref: "#/$defs/Cutout",
    $defs: { Cutout: { type: "object", properties, origin: "" } },
  };
}

it("an object with properties in a field is a model of its own", () => {
  const before = cutoutWith({ center: { ...point, title: "Center", description: "Where." } });
  expect(quietly(inlineObjects, before)).toEqual({
    $ref: "#/$defs/Cutout",
    $defs: {
      Cutout: {
        type: "object",
        properties: {
          center: { $ref: "#/$defs/CutoutCenter", title: "Center", description: "Where." },
        },
        origin: "",
      },
      CutoutCenter: { ...point, origin: "/properties/center" },
    },
  });
});

it.each(recordedPaths)("has nothing to do for %s", (path) => {
  const before = quietly(root, recorded(path));
  expect(quietly(inlineObjects, before)).toEqual(before);
});

describe("the new model", () => {
  const modelNames = (before: Schema, reservedNames: readonly string[] = []): readonly string[] =>
    Object.keys(
      applied(inlineObjects, before, { reservedNames: new Set(reservedNames) }).after.$defs ?? {},
    );

  it.each<[string, Schema, string]>([
    ["of a field", point, "CutoutField"],
    ["of items", { items: point }, "CutoutField"],
    ["of a member of a union", { anyOf: [{ type: "null" }, point] }, "CutoutField1"],
    [
      "of a dictionary's values",
      { additionalProperties: point },
      "CutoutFieldAdditionalProperties",
    ],
  ])("%s has the owner's name and the field's", (_, field, name) => {
    expect(modelNames(cutoutWith({ field }))).toEqual(["Cutout", name]);
  });

  it("has a name even where the field's has no letter", () => {
    expect(modelNames(cutoutWith({ "-": point }))).toEqual(["Cutout", "CutoutModel"]);
    expect(modelNames(cutoutWith({ items: point }))).toEqual(["Cutout", "CutoutItem"]);
  });

  it("has a name that is free", () => {
    const before = cutoutWith({ a_b: point, aB: point });
    expect(modelNames(before)).toEqual(["Cutout", "CutoutAB", "CutoutAB2"]);
    expect(modelNames(cutoutWith({ a: point }), ["CutoutA"])).toEqual(["Cutout", "CutoutA2"]);
  });

  it("may have another in it, and each knows where it was in the file", () => {
    const before: Schema = {
      $defs: {
        Cutout: {
          origin: "/$defs/app__Cutout",
          properties: { outer: { properties: { inner: point } } },
        },
      },
    };
    const { $defs } = quietly(inlineObjects, before);
    expect($defs?.["CutoutOuter"]).toEqual({
      properties: { inner: { $ref: "#/$defs/CutoutOuterInner" } },
      origin: "/$defs/app__Cutout/properties/outer",
    });
    expect($defs?.["CutoutOuterInner"]?.["origin"]).toBe(
      "/$defs/app__Cutout/properties/outer/properties/inner",
    );
  });
});

it("an object without properties stays where it is", () => {
  const before = cutoutWith({ any: { type: "object", additionalProperties: { type: "string" } } });
  expect(quietly(inlineObjects, before)).toBe(before);
});

it("for any schemas it keeps the meaning, and is done at once", () => {
  keepsMeaning(inlineObjects, rootedDocuments);
  isDoneAtOnce(inlineObjects, rootedDocuments);
});
