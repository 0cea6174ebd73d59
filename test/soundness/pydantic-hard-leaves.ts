import type { Schema } from "../../generator/schema/schema.js";
import type { Leaf } from "./pydantic-leaves.js";

const decimal = "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$";
const shortDecimal = "^(?!^[-+.]*$)[+-]?0*(?:\\d{0,3}|(?=[\\d.]{1,6}0*$)\\d{0,3}\\.\\d{0,2}0*$)";

/** A Decimal: a text on the wire, and also a number in what is accepted. */
function decimalLeaf(pattern: string | undefined, bounds: Schema, ...values: string[]): Leaf {
  const text: Schema = { ...(pattern !== undefined && { pattern }), type: "string" };
  return { schema: text, accepted: { anyOf: [{ ...bounds, type: "number" }, text] }, values };
}

/** Types of real models that the generated code is not right about yet. */
export const hardLeaves: readonly Leaf[] = [
  // Secrets: the wire has asterisks, whatever is asked of the secret itself.
  {
    schema: { format: "password", minLength: 20, type: "string", writeOnly: true },
    values: ["**********"],
  },
  {
    schema: { format: "password", pattern: "^[a-z]+$", type: "string", writeOnly: true },
    values: ["**********"],
  },
  { schema: { format: "date", type: "string", writeOnly: true }, values: ["**********"] },
  // Decimals, with bounds, digits, steps, and as Pydantic wrote them before it had a pattern.
  decimalLeaf(shortDecimal, { minimum: 0 }, "0", "12.50"),
  decimalLeaf(decimal, { exclusiveMinimum: 0, exclusiveMaximum: 10 }, "1.5"),
  decimalLeaf(decimal, { multipleOf: 0.1 }, "0.3", "1"),
  decimalLeaf(decimal, {}, "NaN", "1E+3", "-Infinity"),
  decimalLeaf(undefined, {}, "0.10", "-1"),
  // Formats that come from `json_schema_extra`, which Pydantic does not look at.
  { schema: { format: "uri-reference", type: "string" }, values: ["a b \\", "%zz"] },
  { schema: { format: "hostname", type: "string" }, values: ["not a host"] },
  { schema: { format: "int64", type: "integer" }, values: [9007199254740991] },
  { schema: { format: "double", type: "number" }, values: [0.5] },
  { schema: { format: "base64", type: "string" }, values: ["aGk=", ""] },
  // Defaults are not validated, so that they need not fit.
  { schema: { pattern: "^[a-z]+$", type: "string" }, values: ["a"], unfit: [""] },
  { schema: { format: "date", type: "string" }, values: ["2024-01-01"], unfit: ["never", ""] },
  {
    schema: { format: "uri", minLength: 1, type: "string" },
    values: ["https://a.b/"],
    unfit: [""],
  },
  { schema: { format: "duration", type: "string" }, values: ["PT1S"], unfit: [300] },
  { schema: { maximum: 10, type: "integer" }, values: [1], unfit: [11, -1.5] },
  { schema: { enum: ["a", "b"], type: "string" }, values: ["a"], unfit: ["c"] },
  { schema: { type: "number" }, values: [0.5], unfit: [-0] },
  { schema: { type: "number" }, values: [-0, 0.1] },
  // What else is written beside a type.
  { schema: { type: "number", unit: "deg" }, values: [1.5] },
  { schema: { "x-unit": "s", type: "integer", widget: { kind: "slider" } }, values: [1] },
  { schema: { readOnly: true, type: "integer" }, values: [1] },
  { schema: { deprecated: true, type: "string" }, values: ["a"] },
  { schema: { pattern: "^[A-Z]{2}\\d{4}$", type: "string" }, values: ["AB1234"] },
  { schema: { examples: ["no", 5], pattern: "^y+$", type: "string" }, values: ["y"] },
  // `Any | None`, `Literal[True]`, uploads.
  { schema: { anyOf: [{}, { type: "null" }] }, values: [null, 1, "a"] },
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

/** The same with definitions of their own: what has defaults by position, or no fields. */
export const hardDefinedLeaves: readonly (Leaf & { readonly key: string })[] = [
  {
    key: "Extent",
    schema: {
      maxItems: 3,
      minItems: 1,
      prefixItems: [
        { title: "A", type: "integer" },
        { anyOf: [{ $ref: "#/$defs/Corner" }, { type: "null" }], default: null },
        { default: 1.5, title: "C", type: "number" },
      ],
      type: "array",
    },
    definitions: {
      Corner: {
        properties: { x: { default: 0, title: "X", type: "integer" } },
        title: "Corner",
        type: "object",
      },
    },
    values: [[1], [1, null, 2], [1, {}]],
    readAs: [
      [1, null, 1.5],
      [1, null, 2],
      [1, { x: 0 }, 1.5],
    ],
  },
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
