import { expect, test } from "vitest";
import { tagsOf } from "../../generator/model/tags.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphWith } from "./graph-with.js";

const circle: Schema = { type: "object", properties: { type: { const: "circle" }, radius: {} } };
const other: Schema = { properties: { type: { enum: ["a", "b"] } } };

test.each<[member: Schema, tags: readonly unknown[] | undefined]>([
  [circle, ["circle"]],
  [{ $ref: "#/$defs/Circle" }, ["circle"]],
  [other, ["a", "b"]],
  [{ ...circle, not: { required: ["x"] } }, ["circle"]],
  [{ type: "object", properties: { type: { type: "string" } } }, undefined],
  [{ type: "object", properties: { kind: { const: "a" } } }, undefined],
  [{ type: "string" }, undefined],
])("the tags of %j are %j", (member, tags) => {
  const [root] = graphWith({ Root: { anyOf: [member] }, Circle: circle }).roots;
  const [node] = root?.read?.kind === "union" ? root.read.members : [];
  expect(node && tagsOf(node, "type")).toEqual(tags);
});
