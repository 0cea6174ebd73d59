import { expect, it } from "vitest";
import { secrets } from "../../generator/canonical/secrets.js";
import type { Schema } from "../../generator/schema/schema.js";
import { applied } from "./applied-pass.js";

const secret: Schema = {
  type: "object",
  properties: {
    a: { type: "string", format: "password", writeOnly: true, minLength: 12, pattern: "^a" },
    b: { type: "string", format: "password", minLength: 12 },
    c: { type: ["string", "null"], format: "date", writeOnly: true },
  },
};

it("what is sent in place of a secret need not be as long", () => {
  expect(applied(secrets, secret, { mode: "serialization" }).after).toEqual({
    type: "object",
    properties: {
      a: { type: "string", format: "password", writeOnly: true },
      b: { type: "string", format: "password", minLength: 12 },
      c: { type: ["string", "null"], writeOnly: true },
    },
  });
});

it("what is accepted stays", () => {
  expect(applied(secrets, secret, { mode: "validation" }).after).toEqual(secret);
});
