import { expect, it, test } from "vitest";
import { acceptsNull } from "../../generator/canonical/nullability.js";
import type { Schema } from "../../generator/schema/schema.js";
import { recorded, serialized } from "./recorded-schemas.js";

it.each<[Schema, boolean]>([
  [{ type: "null" }, true],
  [{ type: ["string", "null"] }, true],
  [{ type: "string" }, false],
  [{ type: ["string", "integer"] }, false],
  [{}, true],
  [{ enum: ["a", null] }, true],
  [{ enum: ["a"] }, false],
  [{ const: null }, true],
  [{ const: "a" }, false],
  [{ anyOf: [{ $ref: "#/$defs/A" }, { type: "null" }] }, true],
  [{ anyOf: [{ $ref: "#/$defs/A" }, { type: "string" }] }, false],
  [{ oneOf: [{ anyOf: [{ const: null }] }, { type: "string" }] }, true],
  [{ $ref: "#/$defs/A" }, false],
  [{ typeParameter: { name: "P" } }, true],
])("of %j it says %s", (schema, expected) => {
  expect(acceptsNull(schema)).toBe(expected);
});

test("the fields of a recorded job that may be null", () => {
  const { properties = {} } = recorded("uws/recorded/Job.validation.json");
  const nullable = Object.keys(properties).filter((name) => acceptsNull(properties[name] ?? {}));
  expect(nullable).toEqual(expect.arrayContaining(["run_id", "execution_duration"]));
  expect(nullable).not.toContain("id");
  expect(acceptsNull(serialized("JobError", "/properties/detail"))).toBe(true);
});
