import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptanceIn } from "../../generator/canonical/acceptance.js";
import { defaults } from "../../generator/canonical/defaults.js";
import { type Schema, without } from "../../generator/schema/schema.js";
import { forEachSchema } from "../../generator/schema/traverse.js";
import { applied, quietly } from "./applied-pass.js";
import { documents, schemas, values } from "./arbitraries.js";
import { recorded, recordedPaths, serialized } from "./recorded-schemas.js";
import { verdicts } from "./verdicts.js";

it("a recorded job's duration may be null, which is its default", () => {
  const before = {
    properties: { execution_duration: serialized("Job", "/properties/execution_duration") },
  };
  expect(before.properties.execution_duration).toMatchObject({ type: "integer", default: null });
  const { after, reported, diagnostics } = applied(defaults, before);
  expect(after.properties?.["execution_duration"]).toEqual({
    ...before.properties.execution_duration,
    type: ["integer", "null"],
  });
  expect(reported).toEqual([["default-not-accepted", "/properties/execution_duration/default"]]);
  expect(diagnostics[0]?.severity).toBe("info");
});

it.each<[string, Schema, Schema]>([
  [
    "a value beside a type",
    { type: "string", default: 5 },
    { anyOf: [{ type: "string" }, { const: 5 }], default: 5 },
  ],
  ["a value beside others", { enum: ["a"], default: "b" }, { enum: ["a", "b"], default: "b" }],
  ["null beside values", { enum: ["a"], default: null }, { enum: ["a", null], default: null }],
  [
    "null beside one value",
    { const: "a", default: null },
    { anyOf: [{ const: "a" }, { type: "null" }], default: null },
  ],
  [
    "a value beside a union",
    { anyOf: [{ type: "string" }, { type: "null" }], default: 0, title: "T" },
    { anyOf: [{ type: "string" }, { type: "null" }, { const: 0 }], default: 0, title: "T" },
  ],
  [
    "null beside a model",
    { $ref: "#/$defs/A", default: null },
    { anyOf: [{ $ref: "#/$defs/A" }, { type: "null" }], default: null },
  ],
  [
    "null beside a type and more that excludes it",
    { type: "integer", allOf: [{ minimum: 1, type: "integer" }], default: null },
    {
      anyOf: [{ type: "integer", allOf: [{ minimum: 1, type: "integer" }] }, { type: "null" }],
      default: null,
    },
  ],
  [
    "a value beside others that are bounded, too",
    { enum: ["aa"], minLength: 2, default: "b" },
    { anyOf: [{ enum: ["aa"], minLength: 2 }, { const: "b" }], default: "b" },
  ],
  [
    "a text that the pattern does not match",
    { type: "string", pattern: "^[a-z]+$", default: "" },
    { anyOf: [{ type: "string", pattern: "^[a-z]+$" }, { const: "" }], default: "" },
  ],
  [
    "a text that is not of the format",
    { type: "string", format: "date-time", default: "never" },
    { anyOf: [{ type: "string", format: "date-time" }, { const: "never" }], default: "never" },
  ],
  [
    "a list with such a text",
    { type: "array", items: { type: "string", format: "uuid" }, default: ["x"] },
    {
      anyOf: [{ type: "array", items: { type: "string", format: "uuid" } }, { const: ["x"] }],
      default: ["x"],
    },
  ],
  [
    "an empty list where one must be said",
    { type: "array", minItems: 1, default: [] },
    { anyOf: [{ type: "array", minItems: 1 }, { const: [] }], default: [] },
  ],
])("%s widens the schema", (_, field, expected) => {
  const document: Schema = {
    $defs: { A: { type: "object", properties: { x: {} }, required: ["x"] } },
    properties: { field },
  };
  const { after, reported, diagnostics } = applied(defaults, document);
  expect(after.properties?.["field"]).toEqual(expected);
  expect(reported).toEqual([["default-not-accepted", "/properties/field/default"]]);
  expect(diagnostics[0]?.severity).toBe(field.default === null ? "info" : "warning");
});

it("a default may have in it what an inner model's default was widened for", () => {
  const inner: Schema = { type: "object", properties: { t: { type: "integer", default: null } } };
  for (const names of [
    ["A", "B"],
    ["B", "A"],
  ]) {
    const definitions: { readonly [name: string]: Schema } = {
      A: { properties: { b: { $ref: "#/$defs/B", default: { t: null } } } },
      B: inner,
    };
    const $defs = Object.fromEntries(names.map((name) => [name, definitions[name] ?? {}]));
    const { after, reported } = applied(defaults, { $ref: "#/$defs/A", $defs });
    expect(reported).toEqual([["default-not-accepted", "/$defs/B/properties/t/default"]]);
    expect(after.$defs?.["A"]).toEqual(definitions["A"]);
    expect(Object.keys(after.$defs ?? {})).toEqual(names);
  }
});

it("a schema of what is only sent stays: where the default is meant, nothing is sent", () => {
  const document: Schema = { properties: { a: { type: "string", default: 300 } } };
  const { after, reported } = applied(defaults, document, { isOnlySent: true });
  expect(after).toEqual(document);
  expect(reported).toEqual([]);
});

describe("leaves a schema that accepts its default", () => {
  it.each(recordedPaths.filter((path) => !path.startsWith("uws/")))("in all of %s", (path) => {
    const before = recorded(path);
    expect(quietly(defaults, before)).toBe(before);
  });

  it.each<Schema>([
    { type: ["string", "null"], default: null },
    { $ref: "#/$defs/A", default: "x" },
    { type: "number", default: 1 },
    { type: "string", format: "date-time", default: "2024-10-29T23:57:55" },
    { type: "string", pattern: "^never$", default: "never" },
    { type: "string", pattern: "^(a+)+$", default: "b" },
    { type: "string", format: "uri-reference", default: "a b" },
    { default: { any: "thing" } },
    { type: "array", default: [] },
  ])("%j", (field) => {
    const document: Schema = { $defs: { A: { enum: ["x"] } }, items: field };
    expect(quietly(defaults, document)).toBe(document);
  });
});

describe("for any schemas", () => {
  it("every schema accepts its default then, and it is done at once", () => {
    fastCheck.assert(
      fastCheck.property(documents, (document) => {
        const { after } = applied(defaults, document);
        const accepts = acceptanceIn(after);
        forEachSchema(after, (schema) => {
          if (schema.default === undefined || schema.$defs !== undefined) return;
          expect(accepts(without(schema, "default"), schema.default)).toBe(true);
        });
        expect(quietly(defaults, after)).toEqual(after);
      }),
      { numRuns: 80 },
    );
  });

  it("what a schema accepted, it accepts still, and nothing is new but the default", () => {
    fastCheck.assert(
      fastCheck.property(schemas(), values, fastCheck.array(values), (schema, value, samples) => {
        // Defaults further in are widened as well, and are another matter.
        if (JSON.stringify(schema).includes('"default"')) return;
        const before: Schema = { ...schema, default: value };
        const others = samples.filter((sample) => JSON.stringify(sample) !== JSON.stringify(value));
        const after = applied(defaults, before).after;
        expect(verdicts(after, others)).toEqual(verdicts(before, others));
      }),
      { numRuns: 80 },
    );
  });
});
