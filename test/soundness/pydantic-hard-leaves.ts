import type { Schema } from "../../generator/schema/schema.js";
import type { Leaf } from "./pydantic-leaves.js";

/** Types of real models that the generated code is not right about yet. */
export const hardLeaves: readonly Leaf[] = [
  { schema: { format: "int64", type: "integer" }, values: [9007199254740991] },
  { schema: { format: "double", type: "number" }, values: [0.5] },
  // What else is written beside a type.
  { schema: { "x-unit": "s", type: "integer", widget: { kind: "slider" } }, values: [1] },
  { schema: { readOnly: true, type: "integer" }, values: [1] },
  { schema: { deprecated: true, type: "string" }, values: ["a"] },
  { schema: { pattern: "^[A-Z]{2}\\d{4}$", type: "string" }, values: ["AB1234"] },
  { schema: { examples: ["no", 5], pattern: "^y+$", type: "string" }, values: ["y"] },
  // `Literal[True]`, uploads.
  { schema: { const: true, type: "boolean" }, values: [true] },
  { schema: { const: null, type: "null" }, values: [null] },
  { schema: { contentMediaType: "application/octet-stream", type: "string" }, values: ["x"] },
  // As other tools write them.
  { schema: { type: ["string", "null"], maxLength: 3 }, values: ["abc", null] },
  { schema: { type: ["integer", "string", "array"] }, values: [1, "a", [1]] },
  { schema: { not: { type: "string" } }, values: [1, null] },
  { schema: { items: { type: "string" }, prefixItems: [{ type: "integer" }] }, values: [[1, "a"]] },
  {
    schema: { properties: { a: { type: "integer" } }, required: ["a"], type: "object" },
    values: [{ a: 1 }],
  },
  {
    schema: {
      allOf: [
        { properties: { a: { type: "integer" } }, type: "object" },
        { properties: { a: { minimum: 1 }, b: { type: "string" } }, type: "object" },
      ],
    },
    values: [{ a: 1, b: "b" }],
  },
];

/** The same with definitions of their own: a closed set of numbers, and what has no fields. */
export const hardDefinedLeaves: readonly (Leaf & { readonly key: string })[] = [
  {
    key: "Level2",
    schema: { enum: [1, 2.5], title: "Level2", type: "number", "x-enum-varnames": ["ONE", "MORE"] },
    values: [1, 2.5],
  },
  { key: "Nothing", schema: { properties: {}, title: "Nothing", type: "object" }, values: [{}] },
];

/** What `json_schema_extra` puts beside a type, a reference among them. */
export const notes: readonly Schema[] = [
  { unit: "deg" },
  { "x-foo": [1, { a: null }] },
  { widget: "slider" },
  { $comment: "for the form" },
  { format: "of-ours" },
  { examples: [null, "no example"] },
  { readOnly: true },
  { writeOnly: true },
  { deprecated: true },
  { description: "Noted, in */ `deg`.", unit: "deg" },
  { type: "object" },
];
