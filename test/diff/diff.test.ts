import { describe, expect, it } from "vitest";
import { diff } from "../../generator/api.js";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import type { Json, JsonObject } from "../../generator/schema/schema.js";
import { recorded, recordedPaths } from "../canonical/recorded-schemas.js";

/** The changes in short: code, model, place. */
function found(before: Json, after: Json): readonly string[] {
  return diff(before, after).map(({ code, model, path }) =>
    [code, model, ...path].filter((part) => part !== "").join(" / "),
  );
}

function model(title: string, properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { title, type: "object", properties, required: Object.keys(properties), ...more };
}

const text = { type: "string" };
const whole = { type: "integer" };

describe("diff", () => {
  it.each(recordedPaths)("finds nothing between %s and itself", (path) => {
    // Safe: recorded schemas are JSON.
    expect(diff(recorded(path) as JsonObject, recorded(path) as JsonObject)).toEqual([]);
  });

  it("comes to an end for models that mention themselves and each other", () => {
    const tree = (leaf: JsonObject): JsonObject => ({
      $ref: "#/$defs/Node",
      $defs: {
        Node: model("Node", {
          value: leaf,
          children: { type: "array", items: { $ref: "#/$defs/Node" } },
          owner: { anyOf: [{ $ref: "#/$defs/Owner" }, { type: "null" }] },
        }),
        Owner: model("Owner", { nodes: { type: "array", items: { $ref: "#/$defs/Node" } } }),
      },
    });
    expect(found(tree(whole), tree(whole))).toEqual([]);
    expect(found(tree(whole), tree(text))).toEqual(["type-changed / Node / value"]);
  });

  it("comes to an end for a ring of more models than there may be calls in each other", () => {
    const ring = (description: string): JsonObject => ({
      $ref: "#/$defs/M0",
      $defs: Object.fromEntries(
        Array.from({ length: 1000 }, (_, index) => [
          `M${index}`,
          {
            ...model(`M${index}`, { next: { $ref: `#/$defs/M${(index + 1) % 1000}` } }),
            ...(index === 999 ? { description } : {}),
          },
        ]),
      ),
    });
    expect(found(ring("The last."), ring("The end."))).toEqual(["description-changed / M999"]);
  });

  it("comes to an end where a model was unrolled once", () => {
    const list = (next: JsonObject): JsonObject => model("Item", { next });
    const self = { anyOf: [{ $ref: "#/$defs/Item" }, { type: "null" }] };
    const before = { $ref: "#/$defs/Item", $defs: { Item: list(self) } };
    const after = {
      $ref: "#/$defs/Item",
      $defs: {
        Item: list({ anyOf: [{ $ref: "#/$defs/Other" }, { type: "null" }] }),
        Other: { ...list(self), title: "Other" },
      },
    };
    // Both accept the same: what is one more name for it is for TypeScript alone.
    expect(diff(before, after).filter(({ reader }) => reader === "breaking")).toEqual([]);
  });

  it("takes a definition under another key and the same title for the same model", () => {
    const before = { $ref: "#/$defs/Shape", $defs: { Shape: model("Shape", { a: text }) } };
    const after = {
      $ref: "#/$defs/pkg__v2__Shape",
      $defs: { pkg__v2__Shape: model("Shape", { a: text }) },
    };
    expect(found(before, after)).toEqual([]);
  });

  it("follows a renamed model into what changed in it", () => {
    const before = model("Root", { shape: { $ref: "#/$defs/Circle" } });
    const after = model("Root", { shape: { $ref: "#/$defs/Disk" } });
    expect(
      found(
        { ...before, $defs: { Circle: model("Circle", { radius: whole, x: whole }) } },
        {
          ...after,
          $defs: { Disk: model("Disk", { radius: { ...whole, maximum: 9 }, x: whole }) },
        },
      ),
    ).toEqual(["model-renamed / Disk", "maximum-lowered / Disk / radius"]);
  });

  it("names what is gone from a renamed model with the model's new name, and the old place", () => {
    const before = {
      ...model("Root", { it: { $ref: "#/$defs/A" } }),
      $defs: { A: model("A", { x: text, y: whole, z: text }) },
    };
    const after = {
      ...model("Root", { it: { $ref: "#/$defs/B" } }),
      $defs: { B: model("B", { x: text, y: whole }) },
    };
    expect(found(before, after)).toEqual(["model-renamed / B", "field-removed / B / z"]);
    expect(diff(before, after)[1]?.pointer).toBe("/$defs/A/properties/z");
  });

  it("says what the file has, not what the passes made of it", () => {
    // Without a title, each would be a type alias, which is the same as what it stands for.
    const root = model("Root", { a: { $ref: "#/$defs/x__A" } });
    const before = { ...root, $defs: { x__A: { ...text, title: "A" } } };
    const after = { ...root, $defs: { x__A: { ...whole, title: "A" } } };
    const changes = diff(before, after);
    expect(changes.map(({ pointer }) => pointer)).toEqual(["/$defs/x__A"]);
    const removed = diff(
      model("Root", { "a/b": { ...text } }),
      model("Root", {}, { required: [] }),
    );
    expect(removed.map(({ pointer }) => pointer)).toEqual(["/properties/a~1b"]);
  });

  it("knows a model by its other schema where a serializer leaves no title in one", () => {
    const named = model("M", { a: text });
    const changes = diff(
      { validation: named, serialization: named },
      { validation: named, serialization: { type: "object", additionalProperties: true } },
    );
    expect(changes.map(({ code }) => code)).not.toContain("model-renamed");
    expect(changes.map(({ model: name }) => name)).toEqual(changes.map(() => "M"));
    expect(changes.length).toBeGreaterThan(0);
  });

  it("classes a change in one mode for those whom it concerns", () => {
    const same = model("Root", { a: text });
    const grown = model("Root", { a: text, b: text });
    const sent = diff(
      { validation: same, serialization: same },
      { validation: same, serialization: grown },
    );
    expect(sent).toMatchObject([
      { reader: "compatible", writer: "compatible", typescript: "compatible", sides: ["read"] },
    ]);
    const taken = diff(
      { validation: same, serialization: same },
      { validation: grown, serialization: same },
    );
    expect(taken).toMatchObject([
      { reader: "compatible", writer: "breaking", typescript: "breaking", sides: ["written"] },
    ]);
  });

  it("sees that what a tagged union is left with may come without its tag", () => {
    const part = (tag: string): JsonObject => ({
      ...model(tag, { op: { const: tag, default: tag } }),
      required: [],
    });
    const parts = { A: part("A"), B: part("B") };
    const members = [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }];
    const tagged = { oneOf: members, discriminator: { propertyName: "op" } };
    const root = (union: JsonObject): JsonObject => ({
      ...model("Root", { one: { $ref: "#/$defs/A" }, either: union }),
      $defs: parts,
    });
    const nullable = root({ anyOf: [tagged, { type: "null" }] });
    expect(found(nullable, root({ anyOf: [{ $ref: "#/$defs/A" }, { type: "null" }] }))).toEqual([
      "tag-removed / Root / either",
      "union-member-removed / Root / either",
      "model-removed / B",
    ]);
  });

  it("sees a condition that fields got beside them, and what else changed in these", () => {
    const free = model("Cutout", { radius: whole });
    const bound = model("Cutout", { radius: text }, { not: { required: ["circle"] } });
    expect(found(free, bound)).toEqual([
      "type-changed / Cutout / radius",
      "type-narrowed / Cutout",
    ]);
    expect(found(bound, free)).toEqual(["type-changed / Cutout / radius", "type-widened / Cutout"]);
  });

  it("takes keywords for other types, and an empty list of examples, for no change", () => {
    const plain = model("Cutout", { radius: whole, width: { oneOf: [text, whole] } });
    const more = model("Cutout", {
      radius: { ...whole, examples: [] },
      width: { oneOf: [{ ...text, minimum: 1 }, whole] },
    });
    expect(found(plain, more)).toEqual([]);
  });

  it("looks into lists, tuples, dictionaries and unions", () => {
    const nested = (leaf: JsonObject): JsonObject =>
      model("Root", {
        list: { type: "array", items: { type: "array", items: leaf } },
        tuple: { type: "array", prefixItems: [text, leaf], minItems: 2, maxItems: 2 },
        dict: { type: "object", additionalProperties: leaf },
        union: { anyOf: [text, { type: "array", items: leaf }] },
      });
    expect(found(nested(whole), nested({ ...whole, minimum: 0 }))).toEqual([
      "minimum-raised / Root / list / each item / each item",
      "minimum-raised / Root / tuple / item 2",
      "minimum-raised / Root / dict / each value",
      "minimum-raised / Root / union / each item",
    ]);
  });

  it("refuses what is not a schema", () => {
    // It is what is to be refused.
    expect(() => diff([] as never, { type: "object" })).toThrow(Failure);
  });
});
