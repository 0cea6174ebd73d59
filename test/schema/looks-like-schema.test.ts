import { expect, test } from "vitest";
import { looksLikeSchema } from "../../generator/schema/looks-like-schema.js";

test.each([
  [{ type: "object" }, true],
  [{ $ref: "#/$defs/A" }, true],
  [{ $defs: {} }, true],
  [{ anyOf: [] }, true],
  [{ const: null }, true],
  [{}, false],
  [{ name: "package", version: "1.0.0" }, false],
  [[{ type: "object" }], false],
  [null, false],
  ["type", false],
  [true, false],
])("%j looks like a schema: %s", (value, expected) => {
  expect(looksLikeSchema(value)).toBe(expected);
});
