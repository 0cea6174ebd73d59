import { expect, test } from "vitest";
import { typeParameterList, typeParametersOf } from "../../generator/model/type-parameters.js";
import { nodeOf } from "./node-of.js";

test("the type parameters of a model are in the order of its fields, those without a default first", () => {
  const node = nodeOf({
    type: "object",
    properties: {
      wire: { typeParameter: { name: "J", default: {} } },
      text: { type: "string" },
      parameters: { typeParameter: { name: "P" } },
    },
  });
  expect(typeParametersOf(node).map(({ name }) => name)).toEqual(["P", "J"]);
  expect(typeParameterList(node)).toBe("<P, J>");
});

test("other models have none", () => {
  expect(typeParametersOf(nodeOf({ type: "string" }))).toEqual([]);
  expect(typeParametersOf(undefined)).toEqual([]);
  expect(typeParameterList(nodeOf({ type: "object", properties: {} }))).toBe("");
});
