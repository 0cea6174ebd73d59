import { expect, it } from "vitest";
import { withBothModes } from "../../generator/canonical/both-modes.js";
import type { Schema } from "../../generator/schema/schema.js";
import { asCanonical } from "./as-canonical.js";

function both(read: Schema, written: Schema): { readonly read: Schema; readonly written: Schema } {
  return withBothModes({ read: asCanonical(read), written: asCanonical(written) });
}

const decimal = { type: "string", format: "decimal" } as const;

it.each([
  ["a field", (inner: Schema): Schema => ({ type: "object", properties: { a: inner } })],
  ["an item", (inner: Schema): Schema => ({ type: "array", items: inner })],
  ["a member", (inner: Schema): Schema => ({ anyOf: [{ $ref: "#/$defs/A" }, inner] })],
  ["the whole", (inner: Schema): Schema => inner],
] as const)("what is a number or a text, and sent as a text, is a decimal: %s", (_, around) => {
  const accepted: Schema = { type: ["number", "string"], multipleOf: 0.1 };
  expect(both(around({ type: "string" }), around(accepted))).toEqual({
    read: around(decimal),
    written: around({ ...accepted, format: "decimal" }),
  });
});

it("a decimal may be null", () => {
  expect(both({ type: ["string", "null"] }, { type: ["number", "string", "null"] })).toEqual({
    read: { type: ["string", "null"], format: "decimal" },
    written: { type: ["number", "string", "null"], format: "decimal" },
  });
});

it.each([
  ["a number or a text in both", { type: ["number", "string"] }, { type: ["number", "string"] }],
  ["a text in both", { type: "string" }, { type: "string" }],
  ["a text with a rule", { type: "string", maxLength: 3 }, { type: ["number", "string"] }],
  ["a whole number or a text", { type: "string" }, { type: ["integer", "string"] }],
  ["null in one only", { type: ["string", "null"] }, { type: ["number", "string"] }],
] satisfies readonly (readonly [string, Schema, Schema])[])("%s stays", (_, read, written) => {
  expect(both(read, written)).toEqual({ read, written });
});

it("what is accepted as a secret is sent masked", () => {
  const secret: Schema = { type: "string", format: "password", writeOnly: true };
  expect(both({ type: "string", pattern: "^a", minLength: 20 }, secret)).toEqual({
    read: { type: "string" },
    written: secret,
  });
});
