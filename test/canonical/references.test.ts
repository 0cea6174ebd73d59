import { describe, expect, it, test } from "vitest";
import { references } from "../../generator/canonical/references.js";
import type { Schema } from "../../generator/schema/schema.js";
import { failureOf, quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { recorded, recordedPaths } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

it.each(recordedPaths)("has nothing to do for %s", (path) => {
  const before = recorded(path);
  expect(quietly(references, before)).toEqual(before);
});

describe("a $ref to a place that is no definition", () => {
  it("gives that place one", () => {
    const before: Schema = {
      properties: {
        a: { items: { type: "string", minLength: 1 } },
        b: { $ref: "#/properties/a/items", description: "The same." },
      },
    };
    expect(quietly(references, before)).toEqual({
      $defs: { a_items: { type: "string", minLength: 1 } },
      properties: {
        a: { items: { $ref: "#/$defs/a_items" } },
        b: { $ref: "#/$defs/a_items", description: "The same." },
      },
    });
  });

  it("gives two such places two names, though they would have the same", () => {
    const before: Schema = {
      properties: {
        a: { items: { type: "string" } },
        a_items: { type: "integer" },
        b: { $ref: "#/properties/a/items" },
        c: { $ref: "#/properties/a_items" },
      },
    };
    const after = quietly(references, before);
    expect(after.$defs).toEqual({ a_items: { type: "string" }, a_items_2: { type: "integer" } });
    expect(after.properties?.["b"]).toEqual({ $ref: "#/$defs/a_items" });
    expect(after.properties?.["c"]).toEqual({ $ref: "#/$defs/a_items_2" });
  });

  it("takes no name that a definition has", () => {
    const before: Schema = {
      $defs: { a: { type: "null" } },
      properties: { a: { type: "string" }, b: { $ref: "#/properties/a" } },
    };
    expect(quietly(references, before).$defs).toEqual({
      a: { type: "null" },
      a_2: { type: "string" },
    });
  });

  it("works for a place within such a place", () => {
    const before: Schema = {
      properties: {
        a: { type: "object", properties: { b: { type: "string" } } },
        outer: { $ref: "#/properties/a" },
        inner: { $ref: "#/properties/a/properties/b" },
      },
    };
    expect(quietly(references, before).$defs).toEqual({
      a: { type: "object", properties: { b: { $ref: "#/$defs/a_b" } } },
      a_b: { type: "string" },
    });
  });

  it("finds an anchor", () => {
    const before: Schema = {
      $defs: { A: { $anchor: "here", type: "string" } },
      items: { $ref: "#here" },
    };
    expect(quietly(references, before).items).toEqual({ $ref: "#/$defs/A" });
  });

  it("leaves the root where it is", () => {
    const before: Schema = { properties: { child: { $ref: "#" } } };
    expect(quietly(references, before)).toEqual(before);
    expect(quietly(references, { properties: { child: { $ref: "" } } })).toEqual(before);
  });

  it("reads percent-encoding", () => {
    const before: Schema = {
      $defs: { "Job[Cutout]": {} },
      items: { $ref: "#/$defs/Job%5BCutout%5D" },
    };
    expect(quietly(references, before).items).toEqual({ $ref: "#/$defs/Job[Cutout]" });
  });

  it.each(["%41", "%ZZ", "100%"])("finds a definition called %j, which is not encoded", (name) => {
    const before: Schema = { $defs: { [name]: {} }, items: { $ref: `#/$defs/${name}` } };
    expect(quietly(references, before)).toEqual(before);
  });

  it("decodes a name first, as the standard says", () => {
    const before: Schema = { $defs: { "%41": {}, A: {} }, items: { $ref: "#/$defs/%41" } };
    expect(quietly(references, before).items).toEqual({ $ref: "#/$defs/A" });
  });
});

describe("refuses a $ref", () => {
  const code = "reference-to-nowhere";

  it.each([
    ["#/$defs/Missing", code],
    ["#/$defs", code],
    ["#/properties", code],
    ["#/properties/a/default", code],
    ["#/$defs/constructor", code],
    ["#/$defs/A/type", code],
    ["#nothing", code],
    ["#/$defs/%ZZ", code],
    ["https://example.org/schema.json", "reference-outside"],
    ["//example.org/schema.json#/$defs/A", "reference-outside"],
    ["file:///schema.json", "reference-outside"],
    ["other.json", "reference-outside"],
    ["../other.json#/$defs/A", "reference-outside"],
  ])("%j", ($ref, expected) => {
    const document: Schema = {
      $defs: { A: { type: "string" } },
      properties: { a: { default: { x: 1 } }, "b/c": { items: { $ref } } },
    };
    expect(failureOf(() => quietly(references, document))).toMatchObject({
      kind: "schema",
      code: expected,
      pointer: "/properties/b~1c/items/$ref",
    });
  });

  it("and says where it leads, or what there is", () => {
    const to = ($ref: string): Schema => ({ $defs: { Circle: {} }, items: { $ref } });
    expect(() => quietly(references, to("https://example.org/x"))).toThrow("another host");
    expect(() => quietly(references, to("x.json"))).toThrow("another file");
    expect(() => quietly(references, to("#/$defs/Cirle"))).toThrow("leads nowhere");
  });
});

test("for any schemas it keeps the meaning, and is done at once", () => {
  keepsMeaning(references, documents);
  isDoneAtOnce(references, documents);
});

describe("a $ref that leads back to itself", () => {
  const endless: readonly Schema[] = [
    { $ref: "#" },
    { $ref: "", default: {} },
    { $dynamicRef: "#", type: "object" },
    { $ref: "#/$defs/A", $defs: { A: { $ref: "#/$defs/A", default: {} } } },
    { $defs: { A: { anyOf: [{ $ref: "#/$defs/B" }] }, B: { allOf: [{ $ref: "#/$defs/A" }] } } },
    { properties: { a: { not: { $ref: "#/properties/a" } } } },
    { $defs: { A: { if: { dependentSchemas: { b: { $ref: "#/$defs/A" } } } } } },
  ];

  it.each(endless)("is refused: %j", (schema) => {
    expect(failureOf(() => quietly(references, schema)).code).toBe("reference-endless");
  });

  it("is fine where it is for a part of the value", () => {
    const tree: Schema = {
      $defs: {
        A: { properties: { left: { $ref: "#/$defs/A" } }, anyOf: [{ items: { $ref: "#" } }, {}] },
      },
      prefixItems: [{ $ref: "#" }, { additionalProperties: { $ref: "#/$defs/A" } }],
      anyOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/A" }],
    };
    expect(quietly(references, tree)).toEqual(tree);
  });
});
