import fastCheck from "fast-check";
import { describe, expect, it, test } from "vitest";
import { valueAt } from "../../generator/schema/json-pointer.js";
import type { Schema } from "../../generator/schema/schema.js";
import { forEachSchema, mapChildren, mapSchemas } from "../../generator/schema/traverse.js";
import { documents } from "../canonical/arbitraries.js";
import { frozen } from "../canonical/frozen.js";
import { example, recorded, recordedPaths } from "../canonical/recorded-schemas.js";

describe("mapSchemas", () => {
  it("gives the same object where nothing is changed", () => {
    fastCheck.assert(
      fastCheck.property(documents, (document) => {
        expect(mapSchemas(frozen(document), (schema) => schema)).toBe(document);
        expect(mapChildren(document, (schema) => schema)).toBe(document);
      }),
    );
  });

  it.each(recordedPaths)("gives the same object for %s", (path) => {
    const document = recorded(path);
    expect(mapSchemas(document, (schema) => schema)).toBe(document);
  });

  it("sees each subschema once, with its place, after its own subschemas", () => {
    fastCheck.assert(
      fastCheck.property(documents, (document) => {
        const seen: string[] = [];
        mapSchemas(document, (schema, pointer) => {
          expect(valueAt(document, pointer)).toBe(schema);
          expect(seen.some((earlier) => pointer.startsWith(`${earlier}/`))).toBe(false);
          seen.push(pointer);
          return schema;
        });
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.at(-1)).toBe("");
      }),
    );
  });

  it("sees what forEachSchema sees, which comes from the outside in", () => {
    fastCheck.assert(
      fastCheck.property(documents, (document) => {
        const inward: string[] = [];
        forEachSchema(document, (_, pointer) => inward.push(pointer));
        const outward: string[] = [];
        mapSchemas(document, (schema, pointer) => {
          outward.push(pointer);
          return schema;
        });
        expect(inward.toSorted()).toEqual(outward.toSorted());
        expect(inward[0]).toBe("");
        const place = new Map(inward.map((pointer, index) => [pointer, index]));
        for (const pointer of inward) {
          const parents = inward.filter((other) => pointer.startsWith(`${other}/`));
          for (const parent of parents) {
            expect(place.get(parent)).toBeLessThan(place.get(pointer) ?? 0);
          }
        }
      }),
    );
  });

  it("rebuilds from the leaves up, and keeps what did not change", () => {
    const document = frozen<Schema>({
      title: "T",
      properties: { a: { items: { type: "string" } }, b: { type: "null" } },
      anyOf: [{ type: "string" }, { type: "integer" }],
    });
    const after = mapSchemas(document, (schema) =>
      schema.type === "string" ? { const: "x" } : schema,
    );
    expect(after).toEqual({
      title: "T",
      properties: { a: { items: { const: "x" } }, b: { type: "null" } },
      anyOf: [{ const: "x" }, { type: "integer" }],
    });
    expect(Object.keys(after)).toEqual(Object.keys(document));
    expect(after.properties?.["b"]).toBe(document.properties?.["b"]);
  });
});

test("what only looks like a schema is left alone: values, and keywords of others", () => {
  const data = { type: "string", properties: { a: { type: "string" } } };
  const document: Schema = {
    default: data,
    const: data,
    enum: [data],
    examples: [data],
    "x-other": data,
    discriminator: { propertyName: "type", mapping: { a: "#/$defs/A" } },
  };
  const seen: string[] = [];
  forEachSchema(document, (_, pointer) => seen.push(pointer));
  expect(seen).toEqual([""]);
});

test("a property may be named like a keyword, or __proto__", () => {
  const document: Schema = JSON.parse(
    '{"properties": {"properties": {"type": "string"}, "__proto__": {"type": "string"}, "a/b": {"type": "string"}}}',
  );
  const seen: string[] = [];
  const after = mapSchemas(document, (schema, pointer) => {
    seen.push(pointer);
    return schema.type === undefined ? schema : { type: "null" };
  });
  expect(seen).toEqual(["/properties/properties", "/properties/__proto__", "/properties/a~1b", ""]);
  expect(JSON.stringify(after)).toBe(
    '{"properties":{"properties":{"type":"null"},"__proto__":{"type":"null"},"a/b":{"type":"null"}}}',
  );
});

test("what a text holds as JSON is a schema, too, as Pydantic's Json[Model] has it", () => {
  const document: Schema = {
    type: "string",
    contentMediaType: "application/json",
    contentSchema: { $ref: "#/$defs/A" },
  };
  const seen: string[] = [];
  forEachSchema(document, (_, pointer) => seen.push(pointer));
  expect(seen).toEqual(["", "/contentSchema"]);
});

test("every definition and property of a recorded schema is visited", () => {
  const seen: string[] = [];
  forEachSchema(example("image-cutout"), (_, pointer) => seen.push(pointer));
  expect(seen).toContain("/$defs/PolygonStencil/properties/vertices/items/prefixItems/1");
  expect(seen).toContain("/properties/stencils/items/oneOf/2");
  expect(seen).toContain("/properties/band/anyOf/0");
});
