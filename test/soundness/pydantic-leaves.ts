import type { Json, Schema } from "../../generator/schema/schema.js";

/** A type without models in it: how each mode writes it, and some of its values on the wire. */
export interface Leaf {
  readonly schema: Schema;
  /** The schema of the validation mode, where it is another. */
  readonly accepted?: Schema;
  readonly values: readonly Json[];
  /** Values of the validation mode, where they are others. */
  readonly acceptedValues?: readonly Json[];
  /** What each value is read as, where that is another. */
  readonly readAs?: readonly Json[];
  /** Defaults that the schema itself refuses. */
  readonly unfit?: readonly Json[];
  /** What else stands under `$defs`. */
  readonly definitions?: { readonly [key: string]: Schema };
}

const decimal: Schema = {
  pattern: "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$",
  type: "string",
};

/** Texts that trip up whoever puts them into code or comments. */
const oddTexts = ["", "*/ // ` $\u007bx} \\", "\u2028 ä 🚀 \ud800", "__proto__", "null"];

/** What Pydantic writes for the types that JSON or Python has of itself. */
export const leaves: readonly Leaf[] = [
  { schema: { type: "integer" }, values: [0, -7, 9007199254740991, 1e20] },
  { schema: { minimum: 0, maximum: 10, type: "integer" }, values: [0, 10] },
  {
    schema: { exclusiveMinimum: 0, exclusiveMaximum: 2 ** 63, type: "integer" },
    values: [1],
  },
  { schema: { multipleOf: 3, type: "integer" }, values: [-3, 0, 9] },
  { schema: { type: "number" }, values: [0.1, -1e-7, 1.7976931348623157e308, 3] },
  { schema: { exclusiveMinimum: -1.5, maximum: 2.5, type: "number" }, values: [2.5, -1.25] },
  { schema: { multipleOf: 0.01, type: "number" }, values: [0.07, 1.15, 3] },
  { schema: { type: "boolean" }, values: [true, false] },
  { schema: { type: "null" }, values: [null] },
  { schema: { type: "string" }, values: oddTexts },
  { schema: { maxLength: 3, minLength: 1, type: "string" }, values: ["a", "🚀🚀🚀"] },
  { schema: { pattern: "^[a-z]+(?P<n>\\d)?\\z", type: "string" }, values: ["abc", "a1"] },
  { schema: { pattern: "(?i)^[A-F]*$", type: "string" }, values: ["abc", "DEF"] },
  { schema: { pattern: "^(?<![[:alpha:]])x", type: "string" }, values: ["x"] },
  {
    schema: { format: "date-time", type: "string" },
    values: ["2024-01-01T00:00:00Z", "2024-01-02T00:00:00"],
  },
  { schema: { format: "date", type: "string" }, values: ["2024-02-29", "0001-01-01"] },
  { schema: { format: "time", type: "string" }, values: ["01:02:03", "01:02:03.000004Z"] },
  { schema: { format: "duration", type: "string" }, values: ["PT0.5S", "-P1DT3S", "P1Y"] },
  { schema: { format: "uuid4", type: "string" }, values: ["9f5f5c0c-9d3a-4c1e-8c3a-2f6e8d4a1b90"] },
  {
    schema: { format: "uri", maxLength: 2083, minLength: 1, type: "string" },
    values: ["https://example.org/"],
  },
  { schema: { format: "ipv4network", type: "string" }, values: ["10.0.0.0/8"] },
  { schema: { format: "path", type: "string" }, values: [".", "a/b"] },
  { schema: { format: "binary", type: "string" }, values: ["x", ""] },
  { schema: { format: "password", type: "string", writeOnly: true }, values: ["**********"] },
  { schema: { format: "a-format-of-ours", type: "string" }, values: ["anything"] },
  {
    schema: decimal,
    accepted: { anyOf: [{ type: "number" }, decimal] },
    values: ["0.10", "-12345678901234567890"],
  },
  {
    schema: { type: "integer" },
    accepted: {
      contentMediaType: "application/json",
      contentSchema: { type: "integer" },
      type: "string",
    },
    values: [3],
    acceptedValues: ["3"],
  },
  { schema: { const: "only", type: "string" }, values: ["only"] },
  { schema: { const: 1, type: "integer" }, values: [1] },
  {
    schema: { enum: ["a", "b-c", "*/", "__proto__"], type: "string" },
    values: ["a", "b-c", "*/", "__proto__"],
  },
  { schema: { enum: [1, 2, -3], type: "integer" }, values: [1, -3] },
  { schema: { enum: ["a", 1, true, null] }, values: ["a", 1, true, null] },
  { schema: {}, values: [null, 1, "a", [1, []], { a: { b: [null] } }] },
  { schema: { items: {}, type: "array" }, values: [[], [1, null, "a"]] },
  {
    schema: { additionalProperties: true, type: "object" },
    values: [{}, { a: 1, constructor: [] }],
  },
  { schema: { maxItems: 0, minItems: 0, type: "array" }, values: [[]] },
];

/** What Pydantic gives a definition though it is no model: enums and named tuples. */
export const definedLeaves: readonly (Leaf & { readonly key: string })[] = [
  {
    key: "Color",
    schema: { description: "A ``color``.", enum: ["red", "green"], title: "Color", type: "string" },
    values: ["red", "green"],
  },
  { key: "Level", schema: { enum: [10, 20], title: "Level", type: "integer" }, values: [10, 20] },
  { key: "Mixed_", schema: { enum: ["a", 1, null], title: "Mixed_" }, values: ["a", 1, null] },
  { key: "Single", schema: { const: "x", title: "Single", type: "string" }, values: ["x"] },
  {
    key: "Size",
    schema: {
      maxItems: 3,
      minItems: 2,
      prefixItems: [
        { title: "Width", type: "number" },
        { title: "Height", type: "number" },
        { default: 0.5, title: "Angle", type: "number" },
      ],
      type: "array",
    },
    values: [
      [1, 2],
      [1, 2.5, 3],
    ],
    readAs: [
      [1, 2, 0.5],
      [1, 2.5, 3],
    ],
  },
];
