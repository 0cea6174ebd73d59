import { expect, test } from "vitest";
import { jsonTypesOf, typesOf } from "../../generator/schema/json-types.js";

test.each([
  [null, ["null"]],
  [[], ["array"]],
  [{}, ["object"]],
  [1, ["integer", "number"]],
  [1.5, ["number"]],
  ["1", ["string"]],
  [true, ["boolean"]],
])("the types of %j are %j", (value, types) => {
  expect(jsonTypesOf(value)).toEqual(types);
});

test("a schema's types are a list, whatever way they are written", () => {
  expect(typesOf({ type: "string" })).toEqual(["string"]);
  expect(typesOf({ type: ["string", "null"] })).toEqual(["string", "null"]);
  expect(typesOf({})).toBeUndefined();
});
