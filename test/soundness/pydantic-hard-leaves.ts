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
  {
    schema: { oneOf: [{ type: "integer" }, { multipleOf: 0.5, type: "number" }] },
    values: [0.5],
  },
];

const nested: Schema = {
  discriminator: { mapping: { p: "#/$defs/NestedP", q: "#/$defs/NestedQ" }, propertyName: "sub" },
  oneOf: [{ $ref: "#/$defs/NestedP" }, { $ref: "#/$defs/NestedQ" }],
};

/** The same with definitions of their own: what is recursive or tagged twice. */
export const hardDefinedLeaves: readonly (Leaf & { readonly key: string })[] = [
  {
    key: "RichText",
    schema: {
      anyOf: [
        { type: "string" },
        { $ref: "#/$defs/Bold" },
        { $ref: "#/$defs/Italic" },
        { items: { $ref: "#/$defs/RichText" }, type: "array" },
      ],
    },
    definitions: { Bold: emphasis("Bold"), Italic: emphasis("Italic") },
    values: ["a", ["a", { content: "b" }], { content: [[], { content: "c" }] }],
  },
  {
    key: "TaggedTwice",
    schema: {
      discriminator: {
        mapping: { e: nested, True: "#/$defs/NestedTrue" },
        propertyName: "kind",
      } /*K*/,
      oneOf: [nested, { $ref: "#/$defs/NestedTrue" }],
      title: "TaggedTwice",
      // Safe: only the mapping is none of the ones that the type allows.
    } as unknown as Schema,
    definitions: {
      NestedP: tagged("NestedP", { kind: "e", sub: "p" }),
      NestedQ: tagged("NestedQ", { kind: "e", sub: "q" }),
      NestedTrue: tagged("NestedTrue", { kind: true }),
    },
    values: [{ kind: "e", sub: "p" }, { kind: "e", sub: "q" }, { kind: true }],
  },
  {
    key: "PartlyTagged",
    schema: {
      discriminator: { propertyName: "kind" },
      oneOf: [{ $ref: "#/$defs/WithTag" }, { $ref: "#/$defs/WithoutTag" }],
      title: "PartlyTagged",
    },
    definitions: {
      WithTag: tagged("WithTag", { kind: "with" }),
      WithoutTag: {
        properties: { n: { title: "N", type: "integer" } },
        required: ["n"],
        title: "WithoutTag",
      },
    },
    values: [{ kind: "with" }, { n: 1 }],
  },
  {
    key: "Level2",
    schema: { enum: [1, 2.5], title: "Level2", type: "number", "x-enum-varnames": ["ONE", "MORE"] },
    values: [1, 2.5],
  },
  { key: "Nothing", schema: { properties: {}, title: "Nothing", type: "object" }, values: [{}] },
];

function emphasis(title: string): Schema {
  const properties = { content: { $ref: "#/$defs/RichText" } };
  return { properties, required: ["content"], title, type: "object" };
}

/** A model of constants alone. */
function tagged(title: string, tags: { readonly [name: string]: string | boolean }): Schema {
  const properties = Object.fromEntries(
    Object.entries(tags).map(([name, tag]): [string, Schema] => [
      name,
      { const: tag, title: name, type: typeof tag === "string" ? "string" : "boolean" },
    ]),
  );
  return { properties, required: Object.keys(tags), title, type: "object" };
}

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
