import { expect, it } from "vitest";
import { serializedDefaults } from "../../generator/canonical/serialized-defaults.js";
import type { Schema } from "../../generator/schema/schema.js";
import { applied } from "./applied-pass.js";

/** A model of Pydantic before 2.4, or with `json_schema_serialization_defaults_required`. */
const model: Schema = {
  properties: { id: { type: "string" }, limit: { type: "integer", default: 5 } },
  required: ["id", "limit"],
  type: "object",
};

it("does not require as serialized what has a default", () => {
  const before: Schema = { $defs: { Model: model } };
  const { after, diagnostics } = applied(serializedDefaults, before, { mode: "serialization" });
  expect(after).toEqual({ $defs: { Model: { ...model, required: ["id"] } } });
  expect(diagnostics).toEqual([]);
});

it("leaves no empty list", () => {
  const before: Schema = { ...model, required: ["limit"] };
  const { after } = applied(serializedDefaults, before, { mode: "serialization" });
  expect(after).not.toHaveProperty("required");
});

it("does not look at what is inherited by every object", () => {
  const before: Schema = { properties: {}, required: ["constructor"] };
  expect(applied(serializedDefaults, before, { mode: "serialization" }).after).toEqual(before);
});

it("leaves what is validated, where a person may have required it", () => {
  expect(applied(serializedDefaults, model, { mode: "validation" }).after).toEqual(model);
});
