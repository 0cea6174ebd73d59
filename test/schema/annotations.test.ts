import { expect, it } from "vitest";
import { annotationsOf, constraintsOf } from "../../generator/schema/annotations.js";
import type { Schema } from "../../generator/schema/schema.js";

it("divides a schema into annotations and constraints", () => {
  const schema: Schema = {
    title: "T",
    default: null,
    type: "string",
    readOnly: true,
    minLength: 1,
  };
  expect(annotationsOf(schema)).toEqual({ title: "T", default: null, readOnly: true });
  expect(constraintsOf(schema)).toEqual({ type: "string", minLength: 1 });
});
