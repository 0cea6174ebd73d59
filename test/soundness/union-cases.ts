import type { Json } from "../../generator/schema/schema.js";
import type { Regression } from "./regression-cases.js";
import { model } from "./regression-schemas.js";

const nine: Json = { type: "integer", default: 9 };
const nullByDefault: Json = { anyOf: [{ type: "string" }, { type: "null" }], default: null };

/** A model with a tag that must be there only as a member of a union, and a field with a default. */
function tagged(title: string, kind: Json, more: { readonly [name: string]: Json } = {}): Json {
  return { title, type: "object", properties: { kind, ...more, lives: nine } };
}

/** A model with a field of another. */
function within(title: string, inner: string): Json {
  const properties = { x: { $ref: `#/$defs/${inner}` } };
  return { title, type: "object", properties, required: ["x"] };
}

/** A model that is another one, and has a tag. */
function inheriting(title: string, kind: Json): Json {
  const properties = { kind, more: { type: "integer", default: 1 } };
  return {
    title,
    allOf: [{ $ref: "#/$defs/Pet" }, { type: "object", properties, required: ["kind"] }],
  };
}

/** Unions of real models and documents, each of which broke an earlier version. */
export const reportedUnions: readonly Regression[] = [
  {
    name: "a discriminator that is a function: the member that has most of the value's fields",
    serialization: model(
      "pet",
      { oneOf: [{ $ref: "#/$defs/Other" }, { $ref: "#/$defs/Cat" }] },
      {
        Cat: {
          ...{ title: "Cat", type: "object", required: ["type", "name"] },
          properties: { type: { const: "cat" }, name: { type: "string" }, lives: nine },
        },
        Other: { title: "Other", type: "object", properties: { type: { type: "string" } } },
      },
    ),
    instances: [{ pet: { type: "cat", name: "Tom" } }, { pet: { type: "dog" } }],
    read: [{ pet: { type: "cat", name: "Tom", lives: 9 } }, { pet: { type: "dog" } }],
  },
  {
    name: "tags that are numbers and truth values, in a union in a union",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Numbered" }, { $ref: "#/$defs/Yes" }],
        discriminator: {
          propertyName: "kind",
          mapping: { "1": "#/$defs/One", "20": "#/$defs/Many", True: "#/$defs/Yes" },
        },
      },
      {
        Numbered: {
          title: "Numbered",
          oneOf: [{ $ref: "#/$defs/One" }, { $ref: "#/$defs/Many" }],
          discriminator: {
            propertyName: "kind",
            mapping: { "1": "#/$defs/One", "20": "#/$defs/Many" },
          },
        },
        One: tagged("One", { const: 1, default: 1, type: "integer" }),
        Many: tagged("Many", { $ref: "#/$defs/Level", default: 10 }),
        Yes: tagged("Yes", { const: true, default: true, type: "boolean" }),
        Level: { title: "Level", enum: [10, 20], type: "integer" },
      },
    ),
    instances: [{ pet: { kind: 1 } }, { pet: { kind: 20 } }, { pet: { kind: true } }],
    read: [
      { pet: { kind: 1, lives: 9 } },
      { pet: { kind: 20, lives: 9 } },
      { pet: { kind: true, lives: 9 } },
    ],
  },
  {
    name: "a tagged union by another property inside, and a root model of one member",
    serialization: model(
      "pet",
      {
        oneOf: [
          {
            oneOf: [{ $ref: "#/$defs/Black" }, { $ref: "#/$defs/White" }],
            discriminator: { propertyName: "color" },
          },
          { $ref: "#/$defs/AnyDog" },
        ],
        discriminator: { propertyName: "kind" },
      },
      {
        Black: tagged("Black", { const: "cat" }, { color: { const: "black", default: "black" } }),
        White: tagged("White", { const: "cat" }, { color: { const: "white", default: "white" } }),
        AnyDog: { title: "AnyDog", $ref: "#/$defs/Dog" },
        Dog: tagged("Dog", { const: "dog", default: "dog" }),
      },
    ),
    instances: [{ pet: { kind: "cat", color: "white" } }, { pet: { kind: "dog" } }],
    read: [{ pet: { kind: "cat", color: "white", lives: 9 } }, { pet: { kind: "dog", lives: 9 } }],
  },
  {
    name: "constant tags with other keywords beside them",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }, { $ref: "#/$defs/Fish" }],
        discriminator: { propertyName: "kind" },
      },
      {
        Cat: tagged("Cat", { const: "cat", else: { type: "string" } }),
        Dog: tagged("Dog", { const: "dog", maximum: 10 }),
        Fish: tagged("Fish", { enum: ["fish", "shark"], propertyNames: { enum: ["a"] } }),
      },
    ),
    instances: [{ pet: { kind: "cat" } }, { pet: { kind: "dog" } }, { pet: { kind: "shark" } }],
    read: [
      { pet: { kind: "cat", lives: 9 } },
      { pet: { kind: "dog", lives: 9 } },
      { pet: { kind: "shark", lives: 9 } },
    ],
  },
  {
    name: "a tagged union that may also be null, of another tool",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }, { type: "null" }],
        discriminator: { propertyName: "kind" },
      },
      { Cat: tagged("Cat", { const: "cat" }), Dog: tagged("Dog", { const: "dog" }) },
    ),
    instances: [{ pet: { kind: "cat" } }, { pet: null }],
    read: [{ pet: { kind: "cat", lives: 9 } }, { pet: null }],
  },
  {
    name: "a member that keeps extras counts the fields that it declares",
    serialization: model(
      "link",
      { anyOf: [{ $ref: "#/$defs/Link" }, { $ref: "#/$defs/Reference" }] },
      {
        Link: {
          ...{ title: "Link", type: "object", additionalProperties: true },
          properties: { href: nullByDefault },
        },
        Reference: {
          ...{ title: "Reference", type: "object", required: ["$ref"] },
          properties: { $ref: { type: "string" }, summary: nullByDefault },
        },
      },
    ),
    instances: [
      { link: { $ref: "x", description: "y" } },
      { link: { href: "x", rel: "y" } },
      { link: { rel: "y" } },
    ],
    read: [
      { link: { $ref: "x", summary: null } },
      { link: { href: "x", rel: "y" } },
      { link: { rel: "y", href: null } },
    ],
  },
  {
    name: "a model or any dictionary",
    serialization: model(
      "filter",
      { anyOf: [{ $ref: "#/$defs/Filter" }, { type: "object", additionalProperties: true }] },
      {
        Filter: {
          ...{ title: "Filter", type: "object" },
          properties: { a: { anyOf: [{ type: "integer" }, { type: "null" }], default: null } },
        },
      },
    ),
    // As Pydantic reads them.
    instances: [{ filter: {} }, { filter: { a: 1 } }, { filter: { a: "x" } }],
    read: [{ filter: {} }, { filter: { a: 1 } }, { filter: { a: "x" } }],
  },
  {
    name: "members that differ in the fields of a model inside",
    serialization: model(
      "a",
      { anyOf: [{ $ref: "#/$defs/Near" }, { $ref: "#/$defs/Far" }] },
      {
        Near: within("Near", "Small"),
        Far: within("Far", "Large"),
        Small: { title: "Small", type: "object", properties: { p: { type: "integer" } } },
        Large: {
          title: "Large",
          type: "object",
          properties: { p: { type: "integer" }, q: { type: "integer" } },
        },
      },
    ),
    instances: [{ a: { x: { p: 1, q: 2 } } }, { a: { x: { p: 1 } } }],
    read: [{ a: { x: { p: 1, q: 2 } } }, { a: { x: { p: 1 } } }],
  },
  {
    name: "members of a tagged union that do not say that they are objects, and have defaults",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
        discriminator: { propertyName: "kind" },
      },
      {
        Cat: { title: "Cat", properties: { kind: { const: "cat" }, lives: nine } },
        Dog: { title: "Dog", properties: { kind: { const: "dog" }, lives: nine } },
      },
    ),
    instances: [{ pet: { kind: "cat" } }, { pet: { kind: "dog" } }],
    read: [{ pet: { kind: "cat", lives: 9 } }, { pet: { kind: "dog", lives: 9 } }],
  },
  {
    name: "a member of a tagged union that does not say that it is an object, and stands alone too",
    serialization: {
      title: "Model",
      type: "object",
      properties: {
        pet: {
          oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
          discriminator: { propertyName: "kind" },
        },
        alone: { $ref: "#/$defs/Dog" },
      },
      $defs: {
        Cat: tagged("Cat", { const: "cat" }),
        Dog: { title: "Dog", properties: { kind: { const: "dog" } } },
      },
    },
    instances: [{ pet: { kind: "cat" } }, { pet: { kind: "dog" }, alone: {} }],
    read: [{ pet: { kind: "cat", lives: 9 } }, { pet: { kind: "dog" }, alone: {} }],
  },
  {
    name: "members of a tagged union that inherit, as OpenAPI has it",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
        discriminator: { propertyName: "kind" },
      },
      {
        Pet: { title: "Pet", type: "object", properties: { lives: nine } },
        Cat: inheriting("Cat", { const: "cat" }),
        Dog: inheriting("Dog", { const: "dog" }),
      },
    ),
    instances: [{ pet: { kind: "cat" } }],
    read: [{ pet: { kind: "cat", lives: 9, more: 1 } }],
  },
  {
    name: "members of a tagged union with constraints beside the reference",
    serialization: model(
      "pet",
      {
        oneOf: [
          { $ref: "#/$defs/Cat", maxProperties: 3 },
          { $ref: "#/$defs/Dog", unit: "deg" },
        ],
        discriminator: { propertyName: "kind" },
      },
      { Cat: tagged("Cat", { const: "cat" }), Dog: tagged("Dog", { const: "dog" }) },
    ),
    instances: [{ pet: { kind: "cat" } }, { pet: { kind: "dog" } }],
    read: [{ pet: { kind: "cat", lives: 9 } }, { pet: { kind: "dog", lives: 9 } }],
  },
  {
    name: "a tag whose default is none of its values, and a discriminator of what is no union",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
        discriminator: { propertyName: "kind" },
      },
      {
        Cat: tagged("Cat", { const: "cat", default: ["cat"] }),
        Dog: tagged(
          "Dog",
          { const: "dog" },
          { size: { type: "integer", discriminator: { propertyName: "x" } } },
        ),
      },
    ),
    instances: [{ pet: { kind: "cat" } }, { pet: { kind: "dog", size: 1 } }],
    read: [{ pet: { kind: "cat", lives: 9 } }, { pet: { kind: "dog", size: 1, lives: 9 } }],
  },
];
