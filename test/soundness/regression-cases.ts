import type { Json } from "../../generator/schema/schema.js";
import type { SoundnessCase } from "./judge.js";
import { line, model, point } from "./regression-schemas.js";

/** A case that once was generated wrongly, with what its values are read as. */
export interface Regression extends SoundnessCase {
  readonly read: readonly Json[];
}

/** Found by random models; each was generated wrongly before. */
export const regressions: readonly Regression[] = [
  {
    name: "a property is called hasOwnProperty",
    serialization: model(
      "hasOwnProperty",
      { type: "integer" },
      {},
      { required: ["hasOwnProperty"] },
    ),
    instances: [{ hasOwnProperty: 1 }],
    read: [{ hasOwnProperty: 1 }],
  },
  {
    name: "what every object has is no value of an optional property",
    serialization: model("constructor", { type: "array", items: {}, default: [1] }),
    instances: [{}, { constructor: [2] }],
    read: [{ constructor: [1] }, { constructor: [2] }],
  },
  {
    name: "a dictionary of dictionaries is copied",
    serialization: model("a", {
      type: "object",
      additionalProperties: { type: "object", additionalProperties: { type: "integer" } },
    }),
    instances: [{ a: { b: { c: 1 } } }],
    read: [{ a: { b: { c: 1 } } }],
  },
  {
    name: "a multiple of a fraction, up to rounding as in Pydantic",
    serialization: model("a", { type: "number", multipleOf: 0.01 }),
    instances: [{ a: 0.07 }, { a: 1234567.89 }, { a: 3 }],
    read: [{ a: 0.07 }, { a: 1234567.89 }, { a: 3 }],
  },
  {
    name: "a union of models that nothing tells apart",
    serialization: {
      title: "RootModel[Union[Point, Line, str, NoneType]]",
      anyOf: [
        { $ref: "#/$defs/Point" },
        { $ref: "#/$defs/Line" },
        { type: "string" },
        { type: "null" },
      ],
      $defs: { Point: point, Line: line },
    },
    instances: [{ x: 1 }, { from: "b" }, "b", null],
    read: [{ x: 1, y: 0 }, { from: "b", to: "" }, "b", null],
  },
  {
    name: "a model, or a list or a dictionary of it",
    serialization: model(
      "a",
      {
        anyOf: [
          { $ref: "#/$defs/Point" },
          { type: "array", items: { $ref: "#/$defs/Point" } },
          { type: "object", additionalProperties: { $ref: "#/$defs/Point" } },
        ],
      },
      { Point: point },
    ),
    instances: [{ a: { x: 1 } }, { a: [{ x: 1 }] }, { a: { b: { x: 1 } } }],
    read: [{ a: { x: 1, y: 0 } }, { a: [{ x: 1, y: 0 }] }, { a: { b: { x: 1, y: 0 } } }],
  },
  {
    name: "a list or a dictionary, which their types alone tell apart",
    serialization: model(
      "a",
      {
        anyOf: [
          { type: "array", items: { $ref: "#/$defs/Line" } },
          { type: "object", additionalProperties: { $ref: "#/$defs/Point" } },
          { type: "string" },
          { type: "null" },
        ],
        default: null,
      },
      { Point: point, Line: line },
    ),
    instances: [{ a: [{ from: "b" }] }, { a: { b: { x: 1 } } }, { a: "b" }, { a: null }, {}],
    read: [
      { a: [{ from: "b", to: "" }] },
      { a: { b: { x: 1, y: 0 } } },
      ...[{ a: "b" }, { a: null }, { a: null }],
    ],
  },
  {
    name: "a union of lists and dictionaries without models is taken as it is",
    serialization: model("a", {
      anyOf: [
        { type: "object", additionalProperties: { type: "object", additionalProperties: true } },
        { type: "array", items: { type: "boolean" } },
        { const: "only", type: "string" },
      ],
    }),
    instances: [{ a: { b: {} } }, { a: [true] }, { a: "only" }],
    read: [{ a: { b: {} } }, { a: [true] }, { a: "only" }],
  },
  {
    name: "an open model has an optional model in it",
    serialization: model(
      "a",
      { $ref: "#/$defs/Point" },
      { Point: point },
      { additionalProperties: true },
    ),
    instances: [{ b: 1, a: { x: 1 } }],
    read: [{ b: 1, a: { x: 1, y: 0 } }],
  },
  {
    name: "a property is called __proto__ where others are of a type",
    serialization: model(
      "__proto__",
      { type: "string" },
      {},
      { additionalProperties: { type: "integer" } },
    ),
    instances: [JSON.parse('{ "__proto__": "a", "b": 1 }')],
    read: [JSON.parse('{ "__proto__": "a", "b": 1 }')],
  },
  {
    name: "an enum with null has a default",
    serialization: model("a", { $ref: "#/$defs/E", default: 1 }, { E: { enum: [1, null] } }),
    instances: [{}, { a: null }],
    read: [{ a: 1 }, { a: null }],
  },
  {
    name: "a default has models in a dictionary",
    serialization: model(
      "a",
      {
        type: "object",
        additionalProperties: { $ref: "#/$defs/Point" },
        default: { b: { x: 1 } },
      },
      { Point: point },
    ),
    instances: [{}],
    read: [{ a: { b: { x: 1, y: 0 } } }],
  },
  {
    name: "a default has the model itself in it, one of whose own defaults does not fit",
    serialization: {
      $ref: "#/$defs/Node",
      $defs: {
        Node: {
          title: "Node",
          type: "object",
          properties: {
            all: {
              type: "array",
              items: { $ref: "#/$defs/Node" },
              default: [{ all: [], duration: null }],
            },
            duration: { type: "integer", default: null },
          },
        },
      },
    },
    instances: [{}, { duration: 5, all: [{}] }],
    read: [
      { all: [{ all: [], duration: null }], duration: null },
      { duration: 5, all: [{ all: [{ all: [], duration: null }], duration: null }] },
    ],
  },
  {
    name: "a dictionary whose keys have a pattern, beside another",
    serialization: {
      title: "RootModel",
      anyOf: [
        {
          type: "object",
          patternProperties: { "^a": { type: "array", items: { $ref: "#/$defs/Point" } } },
        },
        { $ref: "#/$defs/Line" },
      ],
      $defs: { Point: point, Line: line },
    },
    instances: [{ a: [{ x: 1 }] }, { from: "b" }],
    read: [{ a: [{ x: 1, y: 0 }] }, { from: "b", to: "" }],
  },
  {
    name: "a member of a tagged union that stands alone too, where its tag may be missing",
    validation: {
      title: "Model",
      type: "object",
      properties: {
        alone: { $ref: "#/$defs/Circle" },
        either: {
          oneOf: [{ $ref: "#/$defs/Circle" }, { $ref: "#/$defs/Square" }],
          discriminator: {
            propertyName: "type",
            mapping: { circle: "#/$defs/Circle", square: "#/$defs/Square" },
          },
        },
      },
      required: ["alone", "either"],
      $defs: {
        Circle: {
          title: "Circle",
          type: "object",
          properties: { type: { const: "circle", default: "circle" }, radius: { type: "number" } },
          required: ["radius"],
        },
        Square: {
          title: "Square",
          type: "object",
          properties: { type: { const: "square", default: "square" }, side: { type: "number" } },
          required: ["side"],
        },
      },
    },
    instances: [
      { alone: { radius: 1 }, either: { type: "circle", radius: 2 } },
      { alone: { type: "circle", radius: 1 }, either: { type: "square", side: 2 } },
    ],
    read: [
      { alone: { type: "circle", radius: 1 }, either: { type: "circle", radius: 2 } },
      { alone: { type: "circle", radius: 1 }, either: { type: "square", side: 2 } },
    ],
  },
  {
    name: "a dictionary of models beside a list",
    serialization: {
      title: "RootModel",
      anyOf: [
        { type: "object", additionalProperties: { $ref: "#/$defs/Point" } },
        { type: "array", items: { type: "integer" } },
        { type: "string" },
      ],
      $defs: { Point: point },
    },
    instances: [{ a: { x: 1 } }, [1], "a"],
    read: [{ a: { x: 1, y: 0 } }, [1], "a"],
  },
  {
    name: "a model is only in what is written, where a model that is read too mentions it",
    validation: model("a", { $ref: "#/$defs/Point" }, { Point: point }),
    serialization: model("b", { type: "integer" }),
    instances: [{ b: 1 }],
    read: [{ b: 1 }],
  },
];

/** A default that no value can be made of. */
export const endless: SoundnessCase = {
  name: "a default has itself inside it",
  serialization: {
    $ref: "#/$defs/Node",
    $defs: {
      Node: {
        title: "Node",
        type: "object",
        properties: { next: { $ref: "#/$defs/Node", default: {} } },
      },
    },
  },
  instances: [],
};
