import { expect, it } from "vitest";
import { unionMembers } from "../../generator/canonical/union-members.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";

const point: Schema = {
  type: "object",
  properties: { x: { type: "integer" } },
  origin: "/$defs/Point",
};

/** A document whose one field is a union of these. */
function holderOf(...anyOf: readonly Schema[]): Schema {
  return {
    $ref: "#/$defs/Holder",
    $defs: {
      Holder: { type: "object", properties: { where_to: { anyOf } }, origin: "" },
      Point: point,
      Color: { enum: ["red"], origin: "/$defs/Color" },
    },
  };
}

it("a list and a dictionary beside a model get names", () => {
  const list: Schema = { type: "array", items: { $ref: "#/$defs/Point" } };
  const dictionary: Schema = { type: "object", additionalProperties: { type: "string" } };
  const before = holderOf({ $ref: "#/$defs/Point" }, { ...list, title: "All" }, dictionary, {
    type: "null",
  });
  const { Holder, HolderWhereToList, HolderWhereToDict } =
    quietly(unionMembers, before).$defs ?? {};
  expect(Holder?.properties?.["where_to"]?.anyOf).toEqual([
    { $ref: "#/$defs/Point" },
    { $ref: "#/$defs/HolderWhereToList", title: "All" },
    { $ref: "#/$defs/HolderWhereToDict" },
    { type: "null" },
  ]);
  expect(HolderWhereToList).toEqual({ ...list, origin: "/properties/where_to/anyOf/1" });
  expect(HolderWhereToDict).toEqual({ ...dictionary, origin: "/properties/where_to/anyOf/2" });
});

it.each([
  ["one model beside scalars", [{ $ref: "#/$defs/Point" }, { type: "string" }, { type: "null" }]],
  [
    "one list beside an enum",
    [{ type: "array", items: { $ref: "#/$defs/Point" } }, { $ref: "#/$defs/Color" }],
  ],
  [
    "no model at all",
    [{ type: "array", items: { type: "string" } }, { type: "object" }, { const: 1 }],
  ],
] satisfies readonly (readonly [string, readonly Schema[]])[])("%s is left alone", (_, members) => {
  const before = holderOf(...members);
  expect(quietly(unionMembers, before)).toEqual(before);
});

it("a name that is taken is left to its model", () => {
  const before = holderOf({ $ref: "#/$defs/Point" }, { type: "array", items: {} });
  const taken: Schema = {
    ...before,
    $defs: { ...before.$defs, HolderWhereToList: { type: "string" } },
  };
  const after = quietly(unionMembers, taken);
  expect(after.$defs?.["HolderWhereToList"]).toEqual({ type: "string" });
  expect(after.$defs?.["HolderWhereToList2"]?.type).toBe("array");
});
