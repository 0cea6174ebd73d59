import { describe, expect, it } from "vitest";
import { defaultSpellings } from "../../generator/canonical/default-spellings.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

const interval: Schema = {
  properties: { minimum: {}, maximum: { anyOf: [{ $ref: "#/$defs/Value" }, { type: "null" }] } },
};
const optional: Schema = { properties: { a: { default: null }, b: {}, c: { default: 1 } } };
const value: Schema = { properties: { value: {}, unit: {} } };

/** The default of a schema in a document with the definitions above, as text: its order counts. */
function spelt(schema: Schema): string {
  const loop: Schema = { anyOf: [{ $ref: "#/$defs/Loop" }, { type: "null" }] };
  const $defs = { Interval: interval, Value: value, Loop: loop, Optional: optional };
  const document = { $defs, properties: { field: schema } };
  return JSON.stringify(quietly(defaultSpellings, document).properties?.["field"]?.default);
}

describe("the keys of a default", () => {
  it.each<[string, Schema, string]>([
    [
      "of a model",
      { $ref: "#/$defs/Interval", default: { maximum: null, minimum: 1 } },
      '{"minimum":1,"maximum":null}',
    ],
    [
      "of a model in a model",
      { $ref: "#/$defs/Interval", default: { maximum: { unit: "m", value: 2 }, minimum: 1 } },
      '{"minimum":1,"maximum":{"value":2,"unit":"m"}}',
    ],
    [
      "of models in a list",
      { items: { $ref: "#/$defs/Value" }, default: [{ unit: "m", value: 2 }] },
      '[{"value":2,"unit":"m"}]',
    ],
    [
      "of models in a tuple",
      { prefixItems: [{}, { $ref: "#/$defs/Value" }], default: [1, { unit: "m", value: 2 }] },
      '[1,{"value":2,"unit":"m"}]',
    ],
    [
      "of what is nothing but itself",
      { $ref: "#/$defs/Loop", default: { unit: "m", value: 2 } },
      '{"unit":"m","value":2}',
    ],
    [
      "that FastAPI left out, since they are null",
      { $ref: "#/$defs/Optional", default: { b: 1 } },
      '{"a":null,"b":1}',
    ],
    ["of a dictionary", { type: "object", default: { b: 1, a: 2 } }, '{"b":1,"a":2}'],
    [
      "of one of several models",
      {
        anyOf: [{ $ref: "#/$defs/Interval" }, { $ref: "#/$defs/Value" }],
        default: { unit: 1, value: 2 },
      },
      '{"unit":1,"value":2}',
    ],
    [
      "that the model does not name come last",
      { $ref: "#/$defs/Value", default: { other: 0, unit: "m", constructor: 1, value: 2 } },
      '{"value":2,"unit":"m","other":0,"constructor":1}',
    ],
  ])("%s", (_, schema, after) => {
    expect(spelt(schema)).toBe(after);
  });
});

describe("a duration", () => {
  it.each([
    ["PT300S", "PT5M"],
    ["PT5M", "PT5M"],
    ["PT3661.5S", "PT1H1M1.5S"],
    ["P1DT3600S", "P1DT1H"],
    ["P0DT0S", "PT0S"],
    ["PT0.5S", "PT0.5S"],
    ["PT0S", "PT0S"],
    ["-P1DT82800S", "-P1DT23H"],
    ["P1D", "P1D"],
    ["soon", "soon"],
  ])("%s is written %s", (before, after) => {
    expect(spelt({ type: "string", format: "duration", default: before })).toBe(
      JSON.stringify(after),
    );
  });

  it("is none where the schema does not say so", () => {
    expect(spelt({ type: "string", default: "PT300S" })).toBe('"PT300S"');
  });
});

it("leaves a default that is a reference's own", () => {
  const before: Json = { unit: "m" };
  expect(spelt({ default: before })).toBe('{"unit":"m"}');
});

it("is idempotent and keeps the meaning", () => {
  isDoneAtOnce(defaultSpellings, documents);
  keepsMeaning(defaultSpellings, documents);
});
