import { expect, it, test } from "vitest";
import { acceptsNull } from "../../generator/model/nullability.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphWith, rootFields } from "./graph-with.js";
import { nodeOf } from "./node-of.js";

const text: Schema = { type: "string" };

it.each<[Schema, boolean]>([
  [{ type: "null" }, true],
  [{ type: ["string", "null"] }, true],
  [text, false],
  [{ type: ["string", "integer"] }, false],
  [{}, true],
  [{ minLength: 1 }, true],
  [{ not: {} }, false],
  [{ enum: ["a", null] }, true],
  [{ enum: ["a"] }, false],
  [{ const: null }, true],
  [{ const: "a" }, false],
  [{ anyOf: [text, { type: "null" }] }, true],
  [{ anyOf: [text, { type: "integer" }] }, false],
  [{ oneOf: [{ anyOf: [{ const: null }] }, text] }, true],
  [{ allOf: [{ enum: ["a", null] }, { minLength: 1 }] }, true],
  [{ allOf: [{ enum: ["a", null] }, text] }, false],
  [{ typeParameter: { name: "P" } }, true],
])("of %j it says %s", (schema, expected) => {
  expect(acceptsNull(nodeOf(schema))).toBe(expected);
});

test("a reference accepts null where its model does, and a model within itself says nothing of it", () => {
  const graph = graphWith({
    Root: {
      type: "object",
      properties: {
        text: { $ref: "#/$defs/Text" },
        nullable: { $ref: "#/$defs/Nullable" },
        endless: { $ref: "#/$defs/Endless" },
      },
    },
    Text: text,
    Nullable: { anyOf: [text, { type: "null" }] },
    Endless: { anyOf: [{ $ref: "#/$defs/Endless" }, text] },
  });
  expect(rootFields(graph).map(({ name, node }) => [name, acceptsNull(node)])).toEqual([
    ["text", false],
    ["nullable", true],
    ["endless", false],
  ]);
});
