import { expect, it } from "vitest";
import { constrainedTypeWords } from "../../../generator/emit/docs/fields.js";
import { pageScope } from "../../../generator/emit/docs/page-scope.js";
import { modelGraph } from "../../../generator/model/model-graph.js";
import type { Schema } from "../../../generator/schema/schema.js";
import { asCanonical } from "../../canonical/as-canonical.js";
import { bundle } from "./examples.js";
import { wordsOf } from "./words-of.js";

const a: Schema = { $ref: "#/$defs/A" };
const b: Schema = { $ref: "#/$defs/B" };
const text: Schema = { type: "string" };
const nothing: Schema = { type: "null" };

it.for<[words: string, schema: Schema]>([
  ["A", a],
  ['`"x"` or null', { enum: [null, "x"] }],
  ["string or null", { type: ["null", "string"] }],
  ["anything", {}],
  ["anything; at least 1 item", { minItems: 1 }],
  ["nothing", { not: {} }],
  ["list of strings", { items: text }],
  ["empty list; at most 0 items", { type: "array", items: false, maxItems: 0 }],
  ["list of (A or null)", { type: "array", items: { anyOf: [a, nothing] } }],
  ["list of integers or null", { type: ["array", "null"], items: { type: "integer" } }],
  [
    "tuple of (number; Note: string (optional); then any number of B)",
    {
      type: "array",
      prefixItems: [{ type: "number" }, { ...text, title: "Note" }],
      items: b,
      minItems: 1,
    },
  ],
  [
    "dictionary of (strings or A); each key matches `^x`",
    { patternProperties: { "^x": text }, additionalProperties: a },
  ],
  ["empty dictionary", { type: "object", additionalProperties: false }],
  ["object", { properties: {} }],
  ["A or string (at least 1 character)", { anyOf: [a, { ...text, minLength: 1 }] }],
  ["string or null; at most 9 characters", { anyOf: [{ ...text, maxLength: 9 }, nothing] }],
  ["A and B", { allOf: [a, b] }],
  ["A; at least 1 item", { allOf: [a, { minItems: 1 }] }],
  ["A or null; at most 3 items", { anyOf: [a, nothing], maxItems: 3 }],
  ["number; in deg, 0 or more", { type: "number", unit: "deg", minimum: 0 }],
  ["integer or string; in s, whole", { type: ["integer", "string"], unit: "s" }],
  [
    "dictionary of strings; each key a B",
    { type: "object", propertyNames: b, additionalProperties: text },
  ],
  [
    'dictionary of strings; each key `"x"`',
    { type: "object", propertyNames: { const: "x" }, additionalProperties: text },
  ],
])("%s", ([words, schema]) => {
  const holder: Schema = { type: "object", properties: { held: schema } };
  const graph = modelGraph({
    roots: ["Root"],
    models: new Map(
      Object.entries({ Root: holder, A: { type: "object", properties: {} }, B: text }).map(
        ([name, read]) => [name, { name, read: asCanonical(read) }],
      ),
    ),
  });
  const root = graph.models.get("Root")?.read;
  const [held] = root?.kind === "object" ? root.fields : [];
  const scope = pageScope(graph, "A page", bundle, {});
  expect(held && wordsOf(constrainedTypeWords(held.node, scope))).toBe(words);
});
