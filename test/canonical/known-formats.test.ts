import { expect, it } from "vitest";
import { knownFormats } from "../../generator/canonical/known-formats.js";
import { applied, quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { recorded, recordedPaths, serialized } from "./recorded-schemas.js";
import { isDoneAtOnce } from "./verdicts.js";

it.each(recordedPaths)("knows all formats of %s", (path) => {
  const before = recorded(path);
  expect(quietly(knownFormats, before)).toBe(before);
});

it("keeps a format that the runtime checks", () => {
  const before = serialized("Job", "/$defs/UtcDatetime");
  expect(before.format).toBe("date-time");
  expect(quietly(knownFormats, before)).toBe(before);
});

it("keeps one that it does not know as documentation, and says so", () => {
  const { after, reported } = applied(knownFormats, {
    properties: { "a/b": { type: "string", format: "butler-uri" } },
  });
  expect(after).toEqual({ properties: { "a/b": { type: "string", sourceFormat: "butler-uri" } } });
  expect(reported).toEqual([["format-unknown", "/properties/a~1b/format"]]);
});

it.each(["int32", "int64", "float", "double"])("says nothing of the number format %s", (format) => {
  expect(quietly(knownFormats, { type: "number", format })).toEqual({
    type: "number",
    sourceFormat: format,
  });
});

it.each(["constructor", "__proto__", ""])("is not taken in by the format %j", (format) => {
  expect(applied(knownFormats, { format }).after).toEqual({ sourceFormat: format });
});

it("takes no property for the keyword", () => {
  const before = { properties: { format: { const: "fits" } } };
  expect(quietly(knownFormats, before)).toBe(before);
});

it("is done at once, for any schemas", () => {
  isDoneAtOnce(knownFormats, documents);
});
