import { describe, expect, it } from "vitest";
import { root } from "../../generator/canonical/root.js";
import type { Schema } from "../../generator/schema/schema.js";
import { applied, quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { example, recorded, recordedPaths } from "./recorded-schemas.js";
import { keepsMeaning } from "./verdicts.js";

it("a model's schema becomes a definition like the others, which know where they were", () => {
  const before = example("image-cutout");
  const after = quietly(root, before);
  const { $defs, ...own } = before;
  expect(after.$ref).toBe("#/$defs/CutoutParameters");
  expect(Object.keys(after)).toEqual(["$ref", "$defs"]);
  expect(after.$defs?.["CutoutParameters"]).toEqual({ ...own, origin: "" });
  expect(after.$defs?.["SkyPosition"]).toEqual({
    ...$defs?.["SkyPosition"],
    origin: "/$defs/SkyPosition",
  });
});

it.each(recordedPaths)("%s has one more definition", (path) => {
  const before = recorded(path);
  const after = quietly(root, before);
  const count = (schema: Schema): number => Object.keys(schema.$defs ?? {}).length;
  expect(count(after)).toBe(count(before) + (before.$ref === undefined ? 1 : 0));
});

describe("a root that only refers", () => {
  const $defs: Schema["$defs"] = { Tree: { items: { $ref: "#/$defs/Tree" } } };

  it("is no model of its own, as for a recursive model", () => {
    expect(quietly(root, { $defs, $ref: "#/$defs/Tree", title: "Tree" })).toEqual({
      $ref: "#/$defs/Tree",
      $defs: { Tree: { items: { $ref: "#/$defs/Tree" }, origin: "/$defs/Tree" } },
    });
  });

  it("is what a reference to the whole document leads to", () => {
    const tree = { items: { $ref: "#" } };
    expect(quietly(root, { $defs: { Tree: tree }, $ref: "#/$defs/Tree" })).toEqual({
      $ref: "#/$defs/Tree",
      $defs: { Tree: { items: { $ref: "#/$defs/Tree" }, origin: "/$defs/Tree" } },
    });
  });

  it("is one if it says more of the values", () => {
    const after = quietly(root, { $defs, $ref: "#/$defs/Tree", minItems: 1, title: "Forest" });
    expect(after.$ref).toBe("#/$defs/Forest");
    expect(after.$defs?.["Forest"]).toEqual({
      $ref: "#/$defs/Tree",
      minItems: 1,
      title: "Forest",
      origin: "",
    });
  });
});

describe("the root's name", () => {
  it("is its title", () => {
    expect(quietly(root, { title: "Job[CutoutParameters]" }).$ref).toBe(
      "#/$defs/Job[CutoutParameters]",
    );
  });

  it("is the one given where the schema has none", () => {
    const { after } = applied(root, { type: "array" }, { rootName: "CutoutParameters" });
    expect(after.$ref).toBe("#/$defs/CutoutParameters");
  });

  it("is not one that a definition has", () => {
    const before = { title: "A", $defs: { A: { type: "string" }, A_root: {} } };
    const after = quietly(root, before);
    expect(after.$ref).toBe("#/$defs/A_root_root");
    expect(after.$defs?.["A"]?.type).toBe("string");
  });

  it("is not empty", () => {
    expect(quietly(root, { title: "" }).$ref).toBe("#/$defs/Root");
  });
});

it("a $ref to the whole document means the definition", () => {
  const before = { title: "Tree", properties: { children: { items: { $ref: "#" } } } };
  expect(quietly(root, before).$defs?.["Tree"]?.properties).toEqual({
    children: { items: { $ref: "#/$defs/Tree" } },
  });
});

it("the document's own keywords are gone", () => {
  const before = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "x", title: "A" };
  expect(quietly(root, before).$defs).toEqual({ A: { title: "A", origin: "" } });
});

it("the meaning is kept, for any schemas", () => {
  keepsMeaning(root, documents);
});
