import type { Json } from "../../generator/schema/schema.js";
import type { Regression } from "./regression-cases.js";
import { model } from "./regression-schemas.js";

/** A model with a default of null, so that what forgets its reader is noticed. */
const file: Json = {
  title: "File",
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string" },
    mask: { anyOf: [{ type: "string" }, { type: "null" }], default: null },
  },
};

/** A model with a reference in it, and what stands beside the reference. */
function besideReference(name: string, beside: { readonly [keyword: string]: Json }): Regression {
  const $ref = "#/$defs/File";
  return {
    name: `beside a $ref: ${name}`,
    serialization: {
      title: "Model",
      type: "object",
      required: ["field", "list", "map", "pair"],
      properties: {
        field: { $ref, ...beside },
        list: { type: "array", items: { $ref, ...beside } },
        map: { type: "object", additionalProperties: { $ref, ...beside } },
        pair: {
          ...{ type: "array", minItems: 2, maxItems: 2 },
          prefixItems: [{ $ref, ...beside }, { type: "integer" }],
        },
      },
      $defs: { File: file },
    },
    instances: [
      {
        field: { name: "a" },
        list: [{ name: "b" }],
        map: { c: { name: "c" } },
        pair: [{ name: "d" }, 1],
      },
    ],
    read: [
      {
        field: { name: "a", mask: null },
        list: [{ name: "b", mask: null }],
        map: { c: { name: "c", mask: null } },
        pair: [{ name: "d", mask: null }, 1],
      },
    ],
  };
}

/** What real models and documents of other tools have, each of which broke an earlier version. */
export const reported: readonly Regression[] = [
  besideReference("a unit", { unit: "deg" }),
  besideReference("x-foo, a widget and a comment", {
    "x-foo": [1],
    widget: "radio",
    $comment: "c",
  }),
  besideReference("a format", { format: "uri" }),
  besideReference("its type", { type: "object" }),
  besideReference("no additional properties", { additionalProperties: false }),
  {
    name: "beside a $ref to an enum: its type, and a unit",
    serialization: model(
      "a",
      { $ref: "#/$defs/Level", type: "string", unit: "mag" },
      { Level: { title: "Level", type: "string", enum: ["low", "high"] } },
    ),
    instances: [{ a: "low" }],
    read: [{ a: "low" }],
  },
  {
    name: "models without fields",
    serialization: {
      title: "Empty",
      type: "object",
      properties: {},
    },
    instances: [{}, { a: 1 }],
    read: [{}, {}],
  },
  {
    name: "a list of models without fields",
    serialization: model(
      "a",
      { type: "array", items: { $ref: "#/$defs/Empty" } },
      { Empty: { title: "Empty", type: "object", properties: {} } },
    ),
    instances: [{ a: [{}, { b: 1 }] }],
    read: [{ a: [{}, {}] }],
  },
  {
    name: "at least one of two fields",
    serialization: {
      title: "Target",
      type: "object",
      properties: {
        ra: { anyOf: [{ type: "number" }, { type: "null" }], default: null },
        name: { anyOf: [{ type: "string" }, { type: "null" }], default: null },
        epoch: { type: "number", default: 2000 },
      },
      anyOf: [{ required: ["ra"] }, { required: ["name"] }],
    },
    instances: [{ ra: 1 }, { name: "M31", epoch: 1950 }],
    read: [
      { ra: 1, name: null, epoch: 2000 },
      { ra: null, name: "M31", epoch: 1950 },
    ],
  },
  {
    name: "at least one of two fields, nested",
    serialization: model(
      "target",
      { $ref: "#/$defs/Target" },
      {
        Target: {
          title: "Target",
          type: "object",
          properties: { ra: { type: "number" }, epoch: { type: "number", default: 2000 } },
          oneOf: [{ required: ["ra"] }, { required: ["name"] }],
        },
      },
    ),
    instances: [{ target: { ra: 1 } }],
    read: [{ target: { ra: 1, epoch: 2000 } }],
  },
  {
    name: "two objects at the same time that share a property",
    serialization: {
      title: "Both",
      allOf: [
        {
          type: "object",
          required: ["id"],
          properties: { id: { type: "string" }, a: { type: "integer", default: 1 } },
        },
        {
          type: "object",
          required: ["id"],
          properties: { id: { type: "string", minLength: 1 }, b: { type: "integer", default: 2 } },
        },
      ],
    },
    instances: [{ id: "x" }],
    read: [{ id: "x", a: 1, b: 2 }],
  },
  {
    name: "a tag that is any text in one member",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Other" }],
        discriminator: {
          propertyName: "type",
          mapping: { cat: "#/$defs/Cat", other: "#/$defs/Other" },
        },
      },
      {
        Cat: {
          ...{ title: "Cat", type: "object", required: ["type"] },
          properties: { type: { const: "cat" }, lives: { type: "integer", default: 9 } },
        },
        Other: {
          title: "Other",
          type: "object",
          required: ["type"],
          properties: { type: { type: "string" } },
        },
      },
    ),
    instances: [{ pet: { type: "cat" } }, { pet: { type: "dog" } }],
    read: [{ pet: { type: "cat", lives: 9 } }, { pet: { type: "dog" } }],
  },
  {
    name: "a tag that one member does not have",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Other" }],
        discriminator: { propertyName: "type" },
      },
      {
        Cat: {
          ...{ title: "Cat", type: "object", required: ["type"] },
          properties: { type: { const: "cat" }, lives: { type: "integer", default: 9 } },
        },
        Other: {
          title: "Other",
          type: "object",
          required: ["name"],
          properties: { name: { type: "string" } },
        },
      },
    ),
    instances: [{ pet: { type: "cat" } }, { pet: { name: "Rex" } }],
    read: [{ pet: { type: "cat", lives: 9 } }, { pet: { name: "Rex" } }],
  },
  {
    name: "a tagged union whose members do not say that they are objects",
    serialization: model(
      "pet",
      {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
        discriminator: { propertyName: "type" },
      },
      {
        Cat: {
          title: "Cat",
          properties: { type: { const: "cat" }, lives: { type: "integer" } },
          required: ["type"],
        },
        Dog: { title: "Dog", properties: { type: { const: "dog" } }, required: ["type"] },
      },
    ),
    instances: [{ pet: { type: "cat", lives: 9 } }, { pet: { type: "dog" } }],
    read: [{ pet: { type: "cat", lives: 9 } }, { pet: { type: "dog" } }],
  },
  {
    name: "keywords with values that they cannot have",
    // Not JSON Schema: this is what some documents have.
    serialization: {
      title: "Odd",
      type: "object",
      required: ["b", "c", "d"],
      properties: {
        a: { anyOf: [] },
        b: { type: "string", description: ["x"] },
        c: { type: "integer", examples: { one: { value: 1 } } },
        d: { type: "file" },
      },
    },
    instances: [{ b: "x", c: 1, d: [1] }],
    read: [{ b: "x", c: 1, d: [1] }],
  },
  {
    name: "references that are encoded, and one that only looks so",
    serialization: model(
      "a",
      { $ref: "#/$defs/Page%5BOrder%5D" },
      {
        "Page[Order]": {
          title: "Page[Order]",
          type: "object",
          properties: { next: { $ref: "#/$defs/%41" } },
        },
        "%41": { title: "%41", type: "object", properties: { x: { type: "integer", default: 1 } } },
      },
    ),
    instances: [{ a: { next: {} } }],
    read: [{ a: { next: { x: 1 } } }],
  },
  {
    name: "a model that is false accepts nothing",
    serialization: model("a", { $ref: "#/$defs/Nothing" }, { Nothing: false }),
    instances: [{}],
    read: [{}],
  },
  {
    name: "a model called null, and one that is itself",
    serialization: model(
      "a",
      { $ref: "#/$defs/null" },
      {
        null: {
          type: "object",
          properties: { self: { $ref: "#" }, x: { type: "integer", default: 1 } },
        },
      },
    ),
    instances: [{ a: { self: { a: {} } } }],
    read: [{ a: { x: 1, self: { a: { x: 1 } } } }],
  },
  {
    name: "a reference to the document in a model that the root only refers to",
    serialization: {
      $ref: "#/$defs/Tree",
      $defs: {
        Tree: {
          title: "Tree",
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string" },
            leaves: { type: "integer", default: 0 },
            children: { type: "array", items: { $ref: "#" }, default: [] },
          },
        },
      },
    },
    instances: [{ name: "a", children: [{ name: "b" }] }],
    read: [{ name: "a", leaves: 0, children: [{ name: "b", leaves: 0, children: [] }] }],
  },
];
