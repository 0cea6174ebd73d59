import type { Schema } from "../../generator/schema/schema.js";
import type { Leaf } from "./pydantic-leaves.js";

const nested: Schema = {
  discriminator: { mapping: { p: "#/$defs/NestedP", q: "#/$defs/NestedQ" }, propertyName: "sub" },
  oneOf: [{ $ref: "#/$defs/NestedP" }, { $ref: "#/$defs/NestedQ" }],
};

/** Unions with definitions of their own: recursive, tagged twice, and tagged in some members only. */
export const unionLeaves: readonly (Leaf & { readonly key: string })[] = [
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
      },
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
];

/** A union in whose schema both members accept a value. */
export const overlappingLeaf: Leaf = {
  schema: { oneOf: [{ type: "integer" }, { multipleOf: 0.5, type: "number" }] },
  values: [0.5, 1],
};

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
