import { expect, test } from "vitest";
import { looksLikeSchema } from "../../generator/schema/looks-like-schema.js";

test.each([
  [{ type: "object" }, true],
  [{ $ref: "#/$defs/A" }, true],
  [{ $defs: {} }, true],
  [{ anyOf: [] }, true],
  [{ const: null }, true],
  [{ title: "Anything" }, true],
  [{ title: "Anything", description: "Of any kind." }, true],
  [{ title: "A page", body: "…" }, false],
  [{ description: "Of any kind." }, false],
  [{}, false],
  [{ name: "package", version: "1.0.0" }, false],
  [[{ type: "object" }], false],
  [null, false],
  ["type", false],
  [true, false],
])("%j looks like a schema: %s", (value, expected) => {
  expect(looksLikeSchema(value)).toBe(expected);
});
