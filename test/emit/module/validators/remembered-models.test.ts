import { expect, it } from "vitest";
import { rememberedModels } from "../../../../generator/emit/module/validators/remembered-models.js";
import type { Schema } from "../../../../generator/schema/schema.js";

function to(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

function around(inner: Schema, properties: { readonly [name: string]: Schema } = {}): Schema {
  return { type: "object", properties: { ...properties, inner } };
}

const text: Schema = { anyOf: [{ type: "string" }, to("Bold"), to("Italic")] };

it.each<[what: string, $defs: { readonly [name: string]: Schema }, remembered: readonly string[]]>([
  [
    "in a union that is in itself",
    { Root: around(to("Text")), Text: text, Bold: around(to("Text")), Italic: around(to("Text")) },
    ["Text", "Bold", "Italic"],
  ],
  [
    "in lists of two kinds",
    {
      Tree: {
        anyOf: [
          { type: "array", items: to("Tree") },
          { type: "array", prefixItems: [to("Tree")] },
        ],
      },
    },
    ["Tree"],
  ],
  [
    "in unions that lead to others, which are not recursive",
    {
      Root: { anyOf: [around(to("Next")), around(to("Next"))] },
      Next: { anyOf: [around(to("Last")), around(to("Last"))] },
      Last: around({ type: "string" }),
    },
    ["Next"],
  ],
])("several members lead to a model %s", (_, $defs, remembered) => {
  expect([...rememberedModels({ $defs })].sort()).toEqual([...remembered].sort());
});

it.each<[what: string, $defs: { readonly [name: string]: Schema }]>([
  [
    "one member leads to it",
    { Text: { anyOf: [{ type: "string" }, to("Bold")] }, Bold: around(to("Text")) },
  ],
  [
    "a constant tells the members apart",
    {
      Text: { anyOf: [to("Bold"), to("Italic")] },
      Bold: { ...around(to("Text"), { kind: { const: "b" } }), required: ["kind"] },
      Italic: { ...around(to("Text"), { kind: { const: "i" } }), required: ["kind"] },
    },
  ],
  [
    "nothing in it is a union",
    { Root: { anyOf: [around(to("Leaf")), around(to("Leaf"))] }, Leaf: around({}) },
  ],
])("no model is remembered where %s", (_, $defs) => {
  expect([...rememberedModels({ $defs })]).toEqual([]);
});
