import type { Schema } from "../../generator/schema/schema.js";
import type { Leaf } from "./pydantic-leaves.js";

const decimal = "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$";
const shortDecimal = "^(?!^[-+.]*$)[+-]?0*(?:\\d{0,3}|(?=[\\d.]{1,6}0*$)\\d{0,3}\\.\\d{0,2}0*$)";

/** A Decimal: a text on the wire, and also a number in what is accepted. */
function decimalLeaf(pattern: string | undefined, bounds: Schema, ...values: string[]): Leaf {
  const text: Schema = { ...(pattern !== undefined && { pattern }), type: "string" };
  return { schema: text, accepted: { anyOf: [{ ...bounds, type: "number" }, text] }, values };
}

/** Types of real models that an earlier version was wrong about. */
export const mendedLeaves: readonly Leaf[] = [
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
  // Units, and `Any | None`.
  { schema: { type: "number", unit: "deg" }, values: [1.5] },
  { schema: { anyOf: [{}, { type: "null" }] }, values: [null, 1, "a"] },
];

/** The same with definitions of their own: what has defaults by position. */
export const mendedDefinedLeaves: readonly (Leaf & { readonly key: string })[] = [
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
];
