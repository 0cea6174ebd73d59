import { expect, it } from "vitest";
import { keywordOrder } from "../../generator/canonical/keyword-order.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { documents } from "./arbitraries.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

it("orders keywords, but neither properties nor what is data", () => {
  const before: Schema = {
    type: "object",
    required: ["b", "a"],
    properties: { b: { type: "string", const: "x" }, a: {} },
    default: { z: 1, b: 2 },
  };
  const after = quietly(keywordOrder, { $ref: "#/$defs/Model", $defs: { Model: before } });
  expect(Object.keys(after)).toEqual(["$ref", "$defs"]);
  expect(JSON.stringify(after.$defs?.["Model"])).toBe(
    '{"default":{"z":1,"b":2},"properties":{"b":{"const":"x","type":"string"},"a":{}},"required":["b","a"],"type":"object"}',
  );
});

it("is idempotent and keeps the meaning", () => {
  isDoneAtOnce(keywordOrder, documents);
  keepsMeaning(keywordOrder, documents);
});
