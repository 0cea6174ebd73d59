import { describe, expect, it } from "vitest";
import { constants } from "../../generator/canonical/constants.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents, schemas } from "./arbitraries.js";
import { example, serialized } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

describe("what Pydantic emits", () => {
  it("a literal of one value loses its type", () => {
    const before = example("image-cutout", "/$defs/CircleStencil/properties/type");
    expect(before).toMatchObject({ const: "circle", type: "string" });
    expect(quietly(constants, before)).toEqual({
      const: "circle",
      default: "circle",
      description: "Says that this is a circle",
      title: "Type of stencil",
    });
  });

  it("an enumeration loses its type", () => {
    expect(quietly(constants, serialized("JobError", "/$defs/ErrorType"))).toEqual({
      description: "Enum for error types.",
      enum: ["transient", "fatal"],
      title: "ErrorType",
    });
  });

  it.each<[string, Schema, Schema]>([
    [
      "const beside enum (before 2.10)",
      { const: "a", enum: ["a"], type: "string" },
      { const: "a" },
    ],
    [
      "an enum of one value",
      { enum: ["PENDING"], title: "Phase" },
      { const: "PENDING", title: "Phase" },
    ],
    ["Literal[None]", { const: null, type: "null" }, { const: null }],
    ["an enumeration of mixed types", { enum: [1, "a", null] }, { enum: [1, "a", null] }],
  ])("%s", (_, before, after) => {
    expect(quietly(constants, before)).toEqual(after);
  });
});

describe("what is more than Pydantic emits", () => {
  it.each<[string, Schema, Schema]>([
    ["values that the type excludes", { type: "integer", enum: [1, "a", 2] }, { enum: [1, 2] }],
    ["a whole number is an integer", { type: "integer", enum: [1.0, 1.5] }, { const: 1 }],
    [
      "a value that is there twice",
      {
        enum: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      { const: { a: 1, b: 2 } },
    ],
    [
      "one of several types",
      { type: ["string", "null"], enum: ["a", null] },
      { enum: ["a", null] },
    ],
    ["const is narrower than enum", { const: 1, enum: [1, 2] }, { const: 1 }],
    ["a type that excludes all values", { type: "string", enum: [1, 2] }, { not: {} }],
    ["no values at all", { enum: [], title: "T" }, { title: "T", not: {} }],
    [
      "other constraints stay",
      { enum: ["a", "bb"], minLength: 2 },
      { enum: ["a", "bb"], minLength: 2 },
    ],
  ])("%s", (_, before, after) => {
    expect(quietly(constants, before)).toEqual(after);
  });

  it.each<[string, Schema]>([
    ["const that enum excludes", { const: 1, enum: [2] }],
    ["no values said", { type: "string" }],
  ])("%s is left as it is", (_, before) => {
    expect(quietly(constants, before)).toEqual(before);
  });
});

describe("for any schemas", () => {
  it("keeps the meaning", () => {
    keepsMeaning(constants, documents);
    keepsMeaning(constants, schemas());
  });

  it("is done at once", () => {
    isDoneAtOnce(constants, documents);
  });
});
