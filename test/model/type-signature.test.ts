import { expect, test } from "vitest";
import { typeSchemaOf } from "../../generator/emit/module/types/type-schema.js";
import { forEachNode } from "../../generator/model/children.js";
import type { FormName, Forms } from "../../generator/model/forms.js";
import type { Node } from "../../generator/model/node.js";
import { typeSignature } from "../../generator/model/type-signature.js";
import { isJsonObject, type Schema } from "../../generator/schema/schema.js";
import { nodeOf } from "./node-of.js";
import { forRandomGraphs } from "./random-graphs.js";

const text: Schema = { type: "string" };

test.each<[one: Schema, other: Schema]>([
  [text, { ...text, minLength: 1, title: "A" }],
  [{ type: "integer" }, { type: "number", minimum: 0 }],
  [
    { type: "array", items: text },
    { type: "array", items: text, uniqueItems: true },
  ],
  [{ not: text }, {}],
  [{ const: 1 }, { enum: [1] }],
  [
    { type: "object", properties: { a: text, b: {} } },
    { type: "object", properties: { b: {}, a: text } },
  ],
])("%j and %j have the same type", (one, other) => {
  expect(typeSignature(nodeOf(one), "wire")).toBe(typeSignature(nodeOf(other), "wire"));
});

test.each<[one: Schema, other: Schema]>([
  [text, { type: "null" }],
  [{ const: 1 }, { const: "1" }],
  [{ type: "array", items: text }, { type: "array" }],
  [
    { type: "array", prefixItems: [text] },
    { type: "array", prefixItems: [text], items: false },
  ],
  [
    { type: "array", prefixItems: [text] },
    { type: "array", prefixItems: [text], minItems: 1 },
  ],
  [
    { type: "object", properties: { a: text } },
    { type: "object", properties: { b: text } },
  ],
  [
    { type: "object", properties: { a: text } },
    { type: "object", properties: { a: text }, required: ["a"] },
  ],
  [
    { type: "object", properties: { a: text } },
    { type: "object", properties: { a: text }, additionalProperties: {} },
  ],
  [{ type: "object", additionalProperties: text }, { type: "object" }],
  [{ typeParameter: { name: "P" } }, { typeParameter: { name: "J" } }],
  [{ anyOf: [text, { type: "null" }] }, { allOf: [text, { type: "null" }] }],
  [{ not: {} }, {}],
])("%j and %j have different types", (one, other) => {
  expect(typeSignature(nodeOf(one), "wire")).not.toBe(typeSignature(nodeOf(other), "wire"));
});

test("what is converted, and what has a default, has another type as it is read", () => {
  const schemas: readonly Schema[] = [
    { ...text, readAs: "Date" },
    { type: "null", readAs: "number" },
    { enum: ["NaN"], readAs: "number" },
    { type: "object", properties: { a: { ...text, default: "" } } },
  ];
  for (const schema of schemas) {
    const node = nodeOf(schema);
    expect(typeSignature(node, "wire")).toBe(typeSignature(node, "input"));
    expect(typeSignature(node, "wire")).not.toBe(typeSignature(node, "read"));
  }
});

// The other way round does not hold: a signature keeps members that a type has only once, such as two numbers.
test("of random schemas, nodes with one signature have one type", () => {
  const types = new Map<string, string>();
  forRandomGraphs(({ models }) => {
    for (const { read, written } of models.values()) {
      for (const root of [read, written]) {
        if (root === undefined) continue;
        forEachNode(root, (node) => {
          for (const form of ["read", "wire"] as const) {
            const signature = typeSignature(node, form);
            const type = typeOf(node, form);
            expect(types.get(signature) ?? type).toBe(type);
            types.set(signature, type);
          }
        });
      }
    }
  }, 300);
  expect(types.size).toBeGreaterThan(500);
});

/** The type of a node as it is made of it; models stand in it by name, and properties in the order of the alphabet. */
function typeOf(node: Node, form: FormName): string {
  const byName: Forms = { declared: [], typeName: ({ name }) => name };
  return JSON.stringify(typeSchemaOf(node, form, byName), (_, value: unknown) =>
    isJsonObject(value) ? Object.fromEntries(Object.entries(value).toSorted()) : value,
  );
}
