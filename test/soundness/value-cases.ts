import type { Json } from "../../generator/schema/schema.js";
import type { Regression } from "./regression-cases.js";
import { model, point } from "./regression-schemas.js";

/** Values that Pydantic accepts and sends and an earlier version did not read, or read as something else. */
export const values: readonly Regression[] = [
  {
    name: "a default of -0.0",
    serialization: {
      title: "Model",
      type: "object",
      properties: { a: { type: "number", default: -0 } },
    },
    instances: [{}, { a: 1 }],
    read: [{ a: -0 }, { a: 1 }],
  },
  {
    name: "a list and a tuple that are always empty",
    serialization: {
      title: "Model",
      type: "object",
      required: ["a", "b"],
      properties: {
        a: { type: "array", minItems: 0, maxItems: 0 },
        b: { type: "array", items: { type: "string" }, maxItems: 0 },
        c: { type: "array", maxItems: 0, default: [] },
      },
    },
    instances: [{ a: [], b: [] }],
    read: [{ a: [], b: [], c: [] }],
  },
  {
    name: "anything, or null",
    serialization: model(
      "a",
      { anyOf: [{}, { type: "null" }] },
      {},
      {
        properties: {
          a: { anyOf: [{}, { type: "null" }] },
          b: { anyOf: [{}, { type: "null" }], default: null },
        },
      },
    ),
    instances: [{ a: 1 }, { b: [] }],
    read: [{ a: 1, b: null }, { b: [] }],
  },
  {
    name: "dictionaries whose keys are closed sets",
    serialization: {
      title: "Model",
      type: "object",
      properties: {
        letters: keyed({ enum: ["a", "b"] }),
        one: keyed({ const: "a" }),
        named: keyed({ $ref: "#/$defs/Letter" }),
        levels: keyed({ $ref: "#/$defs/Level" }),
        mixed: keyed({ $ref: "#/$defs/Mixed" }),
        floats: keyed({ $ref: "#/$defs/Float" }),
        alias: keyed({ $ref: "#/$defs/Alias" }),
        points: {
          type: "object",
          propertyNames: { $ref: "#/$defs/Level" },
          additionalProperties: { $ref: "#/$defs/Point" },
          default: { "1": { x: 1 } },
        },
        maybe: {
          anyOf: [
            {
              type: "object",
              propertyNames: { $ref: "#/$defs/Letter" },
              additionalProperties: { type: "array", items: { $ref: "#/$defs/Point" } },
            },
            { type: "null" },
          ],
          default: null,
        },
        either: {
          anyOf: [
            {
              type: "object",
              propertyNames: { enum: ["p"] },
              additionalProperties: { $ref: "#/$defs/Point" },
            },
            { type: "array", items: { $ref: "#/$defs/Point" } },
          ],
          default: [],
        },
      },
      $defs: {
        Letter: { title: "Letter", type: "string", enum: ["a", "b"] },
        Level: { title: "Level", type: "integer", enum: [1, 2, -3] },
        Mixed: { title: "Mixed", enum: ["a", 1] },
        Float: { title: "Float", type: "number", enum: [1.5, 2] },
        Alias: { $ref: "#/$defs/Level" },
        Point: point,
      },
    },
    instances: [
      {},
      {
        letters: { a: 1 },
        one: {},
        named: { a: 1, b: 2 },
        levels: { "1": 1, "-3": 2 },
        mixed: { a: 1, "1": 2 },
        floats: { "1.5": 1, "2.0": 2 },
        alias: { "2": 0 },
        points: { "2": { x: 2 } },
        maybe: { a: [{ x: 1 }] },
        either: { p: { x: 1 } },
      },
    ],
    read: [
      { points: { "1": { x: 1, y: 0 } }, maybe: null, either: [] },
      {
        letters: { a: 1 },
        one: {},
        named: { a: 1, b: 2 },
        levels: { "1": 1, "-3": 2 },
        mixed: { a: 1, "1": 2 },
        floats: { "1.5": 1, "2.0": 2 },
        alias: { "2": 0 },
        points: { "2": { x: 2, y: 0 } },
        maybe: { a: [{ x: 1, y: 0 }] },
        either: { p: { x: 1, y: 0 } },
      },
    ],
  },
  {
    name: "a model that is a dictionary with numbers for its keys",
    serialization: {
      title: "Scores",
      ...keyed({ $ref: "#/$defs/Level" }),
      $defs: { Level: { title: "Level", type: "integer", enum: [1, 2] } },
    },
    instances: [{}, { "2": 5 }],
    read: [{}, { "2": 5 }],
  },
  {
    name: "defaults that their own pattern or format refuses",
    serialization: {
      title: "Model",
      type: "object",
      properties: {
        a: { type: "string", pattern: "^[a-z]+$", default: "" },
        b: { type: "string", format: "date-time", default: "never" },
        c: { anyOf: [{ type: "string", format: "date" }, { type: "null" }], default: "x" },
        d: { type: "array", items: { type: "string", format: "uuid" }, default: ["q"] },
        e: { $ref: "#/$defs/Slot", default: { at: "noon" } },
        f: { type: "string", pattern: "^\\d+\\Z", default: "12" },
      },
      $defs: {
        Slot: {
          title: "Slot",
          type: "object",
          properties: {
            at: { type: "string", format: "time" },
            n: { type: "integer", default: 1 },
          },
        },
      },
    },
    instances: [{}, { a: "", b: "never", c: "x", d: ["q"] }],
    read: [
      { a: "", b: "never", c: "x", d: ["q"], e: { at: "noon" }, f: "12" },
      { a: "", b: "never", c: "x", d: ["q"], e: { at: "noon" }, f: "12" },
    ],
  },
  {
    name: "secrets, which are sent masked",
    serialization: {
      title: "Model",
      type: "object",
      properties: {
        a: { format: "password", minLength: 12, type: "string", writeOnly: true },
        b: {
          anyOf: [
            { format: "password", minLength: 12, type: "string", writeOnly: true },
            { type: "null" },
          ],
        },
      },
    },
    instances: [
      { a: "**********", b: "**********" },
      { a: "", b: null },
    ],
    read: [
      { a: "**********", b: "**********" },
      { a: "", b: null },
    ],
  },
  {
    name: "a secret of one schema, and one whose pattern only the other has",
    validation: {
      title: "Model",
      type: "object",
      properties: { a: { format: "password", type: "string", writeOnly: true } },
    },
    serialization: {
      title: "Model",
      type: "object",
      properties: { a: { pattern: "^a", type: "string" } },
    },
    instances: [{ a: "**********" }],
    read: [{ a: "**********" }],
  },
  {
    name: "a secret where one schema stands for both",
    validation: model("a", { format: "password", minLength: 12, type: "string", writeOnly: true }),
    instances: [{ a: "**********" }],
    read: [{ a: "**********" }],
  },
  {
    name: "formats that Pydantic does not check",
    serialization: {
      title: "Model",
      type: "object",
      properties: {
        a: { type: "string", format: "uri-reference" },
        b: { type: "string", format: "hostname" },
        c: { type: "string", format: "byte" },
        d: { type: "string", format: "json-pointer", default: "not one" },
      },
    },
    instances: [{ a: "a b", b: "a_b", c: "%" }],
    read: [{ a: "a b", b: "a_b", c: "%", d: "not one" }],
  },
  {
    name: "decimals in the words of Pydantic 2.11, where both schemas tell",
    validation: {
      title: "Model",
      type: "object",
      properties: {
        a: { anyOf: [{ type: "number" }, { type: "string" }] },
        b: { anyOf: [{ type: "number" }, { type: "string" }, { type: "null" }], default: null },
        c: { anyOf: [{ type: "number" }, { type: "string" }] },
      },
    },
    serialization: {
      title: "Model",
      type: "object",
      properties: {
        a: { type: "string" },
        b: { anyOf: [{ type: "string" }, { type: "null" }], default: null },
        c: { anyOf: [{ type: "number" }, { type: "string" }] },
      },
    },
    instances: [
      { a: "1E+5", c: "any text" },
      { a: " 1_0. ", b: "NaN", c: 1 },
    ],
    read: [
      { a: "1E+5", b: null, c: "any text" },
      { a: " 1_0. ", b: "NaN", c: 1 },
    ],
  },
  {
    name: "named tuples with defaults",
    serialization: {
      title: "Model",
      type: "object",
      properties: {
        named: { $ref: "#/$defs/Named" },
        whole: { $ref: "#/$defs/Named", default: [0] },
        maybe: { anyOf: [{ $ref: "#/$defs/Named" }, { type: "null" }], default: null },
        many: { type: "array", items: { $ref: "#/$defs/Named" } },
        map: { type: "object", additionalProperties: { $ref: "#/$defs/Named" } },
        alias: { $ref: "#/$defs/Alias" },
        either: { anyOf: [{ $ref: "#/$defs/Named" }, { $ref: "#/$defs/Point" }] },
        lists: {
          anyOf: [
            { $ref: "#/$defs/Named" },
            { type: "array", items: { type: "string" }, minItems: 1 },
          ],
        },
        inline: {
          ...{ type: "array", minItems: 0, maxItems: 1 },
          prefixItems: [{ anyOf: [{ type: "string" }, { type: "null" }], default: "a" }],
        },
        textOrInline: {
          anyOf: [
            {
              ...{ type: "array", minItems: 0, maxItems: 1 },
              prefixItems: [{ $ref: "#/$defs/Point", default: { x: 1 } }],
            },
            { type: "string" },
          ],
        },
        open: {
          ...{ type: "array", minItems: 0, items: { type: "boolean" } },
          prefixItems: [{ type: "integer", default: 1 }],
        },
      },
      $defs: {
        Named: {
          ...{ title: "Named", type: "array", minItems: 1, maxItems: 3 },
          prefixItems: [
            { type: "integer", title: "X" },
            { type: "integer", title: "Y", default: 5 },
            { anyOf: [{ $ref: "#/$defs/Point" }, { type: "null" }], default: null },
          ],
        },
        Alias: { type: "array", items: { $ref: "#/$defs/Named" } },
        Point: point,
      },
    },
    instances: [
      {},
      {
        named: [1],
        whole: [1, 2],
        maybe: [1, 2, { x: 3 }],
        many: [[1]],
        map: { a: [1] },
        alias: [[1]],
        either: [1],
        lists: [1],
        inline: [],
        textOrInline: [],
        open: [],
      },
      { inline: [null], textOrInline: "x", lists: ["a"], either: { x: 1 }, open: [1, true] },
    ],
    read: [
      { whole: [0, 5, null], maybe: null },
      {
        named: [1, 5, null],
        whole: [1, 2, null],
        maybe: [1, 2, { x: 3, y: 0 }],
        many: [[1, 5, null]],
        map: { a: [1, 5, null] },
        alias: [[1, 5, null]],
        either: [1, 5, null],
        lists: [1, 5, null],
        inline: ["a"],
        textOrInline: [{ x: 1, y: 0 }],
        open: [],
      },
      {
        ...{ whole: [0, 5, null], maybe: null, inline: [null], textOrInline: "x" },
        ...{ lists: ["a"], either: { x: 1, y: 0 }, open: [1, true] },
      },
    ],
  },
  {
    name: "a named tuple as the whole",
    serialization: {
      ...{ title: "Named", type: "array", minItems: 1, maxItems: 2 },
      prefixItems: [
        { type: "integer" },
        { type: "array", items: { type: "integer" }, default: [1] },
      ],
    },
    instances: [[1], [1, [2]]],
    read: [
      [1, [1]],
      [1, [2]],
    ],
  },
];

/** A dictionary of integers. */
function keyed(propertyNames: { readonly [keyword: string]: Json }) {
  return { type: "object", propertyNames, additionalProperties: { type: "integer" } } as const;
}
