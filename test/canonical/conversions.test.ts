import { describe, expect, it } from "vitest";
import { conversions } from "../../generator/canonical/conversions.js";
import type { Conversions } from "../../generator/schema/conversions.js";
import type { Schema } from "../../generator/schema/schema.js";

/** What the pass makes of one property. */
function converted(property: Schema, asked: Conversions, $defs: Schema["$defs"] = {}): unknown {
  const document: Schema = {
    $ref: "#/$defs/Model",
    $defs: { Model: { type: "object", properties: { field: property } }, ...$defs },
  };
  const after = conversions.apply(document, {
    conversions: asked,
    report: () => {},
    rootName: "Model",
    reservedNames: new Set(),
  });
  return after.$defs?.["Model"]?.properties?.["field"];
}

const dateTime: Schema = { type: "string", format: "date-time" };
const number: Schema = { type: "number" };

it("does nothing where nothing is asked", () => {
  expect(converted(dateTime, {})).toBe(dateTime);
  expect(converted(number, { dates: "string" })).toBe(number);
});

describe("dates", () => {
  it.each([
    ["date-time", "Date", "Temporal.Instant"],
    ["date", undefined, "Temporal.PlainDate"],
    ["duration", undefined, "Temporal.Duration"],
    ["time", undefined, undefined],
    ["uri", undefined, undefined],
  ])("%s is read as %s or %s", (format, date, temporal) => {
    expect(converted({ type: "string", format }, { dates: "Date" })).toEqual({
      type: "string",
      format,
      ...(date && { readAs: date }),
    });
    expect(converted({ type: "string", format }, { dates: "Temporal" })).toEqual({
      type: "string",
      format,
      ...(temporal && { readAs: temporal }),
    });
  });

  const marked: Schema = { ...dateTime, readAs: "Date" };

  it.each<[string, Schema, Schema]>([
    [
      "null beside it",
      { ...dateTime, type: ["string", "null"] },
      { ...marked, type: ["string", "null"] },
    ],
    ["a list", { type: "array", items: dateTime }, { type: "array", items: marked }],
    [
      "a whole tuple",
      { type: "array", prefixItems: [dateTime], minItems: 1, maxItems: 1 },
      { type: "array", prefixItems: [marked], minItems: 1, maxItems: 1 },
    ],
    [
      "a dictionary",
      { type: "object", additionalProperties: dateTime },
      { type: "object", additionalProperties: marked },
    ],
    [
      "a dictionary whose keys have a pattern",
      { type: "object", patternProperties: { a: dateTime }, additionalProperties: false },
      { type: "object", patternProperties: { a: marked }, additionalProperties: false },
    ],
    [
      "a union that the type tells apart",
      { anyOf: [dateTime, { type: "integer" }] },
      { anyOf: [marked, { type: "integer" }] },
    ],
  ])("are converted in %s", (_, before, after) => {
    expect(converted(before, { dates: "Date" })).toEqual(after);
  });

  it.each<[string, Schema]>([
    ["another text beside it", { anyOf: [dateTime, { type: "string" }] }],
    ["anything beside it", { anyOf: [dateTime, {}] }],
    ["names beside it", { anyOf: [dateTime, { enum: ["now"] }] }],
    ["a number with that format", { type: "number", format: "date-time" }],
    ["a tuple that may be shorter", { type: "array", prefixItems: [dateTime], maxItems: 1 }],
    ["keys", { type: "object", propertyNames: dateTime }],
    ["what must not be", { not: dateTime }],
  ])("stay texts: %s", (_, before) => {
    expect(converted(before, { dates: "Date" })).toEqual(before);
  });

  it("stay texts in a model that stands beside a text somewhere", () => {
    const $defs = {
      Time: dateTime,
      Other: { anyOf: [{ $ref: "#/$defs/Time" }, { type: "string" }] },
    };
    const document: Schema = { $ref: "#/$defs/Time", $defs };
    const context = {
      report: () => {},
      rootName: "",
      reservedNames: new Set<string>(),
    };
    expect(conversions.apply(document, { ...context, conversions: { dates: "Date" } })).toEqual(
      document,
    );
  });
});

describe("infinite numbers", () => {
  const names = { enum: ["Infinity", "-Infinity", "NaN"], readAs: "number" };
  const nothing = { type: "null", readAs: "number" };

  it("have names, or null in their place, as Pydantic is set to write them", () => {
    const titled = { ...number, title: "T", default: 1 };
    const rest = { title: "T", default: 1 };
    expect(converted(titled, { infNan: "strings" })).toEqual({ anyOf: [number, names], ...rest });
    expect(converted(titled, { infNan: "null" })).toEqual({ anyOf: [number, nothing], ...rest });
    expect(converted(titled, { infNan: "constants" })).toEqual(titled);
  });

  it.each<[Schema, readonly string[] | undefined]>([
    [{ minimum: 0 }, ["Infinity"]],
    [{ exclusiveMaximum: 0 }, ["-Infinity"]],
    [{ minimum: 0, maximum: 1 }, undefined],
    [{ multipleOf: 0.5 }, undefined],
  ])("are only those within the bounds %o", (bounds, allowed) => {
    const before = { ...number, ...bounds };
    const form = allowed && { enum: allowed, readAs: "number" };
    expect(converted(before, { infNan: "strings" })).toEqual(
      form === undefined ? before : { anyOf: [before, form] },
    );
  });

  it("stay what they are beside a text or a null of another meaning", () => {
    const nullable = { type: ["number", "null"] };
    expect(converted(nullable, { infNan: "null" })).toEqual(nullable);
    expect(converted(nullable, { infNan: "strings" })).toEqual({ anyOf: [nullable, names] });
    const orText = { type: ["number", "string"] };
    expect(converted(orText, { infNan: "strings" })).toEqual(orText);
    const union = { anyOf: [number, { type: "string", format: "uuid" }] };
    expect(converted(union, { infNan: "strings" })).toEqual(union);
  });

  it("integers are always finite", () => {
    expect(converted({ type: "integer" }, { infNan: "strings" })).toEqual({ type: "integer" });
  });
});
